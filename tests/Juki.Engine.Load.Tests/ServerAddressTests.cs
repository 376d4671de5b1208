namespace Juki.Engine.Load.Tests;

public class ServerAddressTests
{
    [Theory]
    [InlineData("localhost:7411", "localhost", 7411)]
    [InlineData("192.0.2.1:1", "192.0.2.1", 1)]
    [InlineData("[::1]:65535", "::1", 65535)]
    public void Given_host_and_port_When_read_and_written_Then_they_are_the_same(string text, string host, int port)
    {
        Assert.True(ServerAddress.TryParse(text, out ServerAddress address));
        Assert.Equal(new ServerAddress(host, port), address);
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(":7411")]
    [InlineData("localhost:")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("::1:7411")]
    [InlineData("[]:7411")]
    public void Given_what_is_no_address_When_read_Then_it_is_refused(string text) => Assert.False(ServerAddress.TryParse(text, out _));
}
