using System.Net;
using System.Net.Sockets;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class ListenTests(ServedRegister register) : IClassFixture<ServedRegister>
{
    [Theory]
    [InlineData("127.0.0.1:0", "127.0.0.1")]
    [InlineData("localhost:0", "127.0.0.1")]
    [InlineData("*:0", "127.0.0.1")]
    [InlineData("[::1]:0", "::1")]
    public async Task Given_an_address_with_port_0_When_started_Then_the_port_that_was_chosen_is_told_and_answers(string listen, string client)
    {
        if (IPAddress.Parse(client).AddressFamily == AddressFamily.InterNetworkV6 && !HasIPv6Loopback())
        {
            return;
        }

        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Listen = listen);
        var bound = IPEndPoint.Parse(server.Addresses.Requests);
        using var connection = new TcpClient(IPAddress.Parse(client).AddressFamily);
        await connection.ConnectAsync(IPAddress.Parse(client), bound.Port);

        Assert.NotEqual(0, bound.Port);
        await Echo.AssertAnswersAsync(connection.GetStream());
    }

    [Fact]
    public async Task Given_localhost_with_a_port_When_started_Then_it_answers_there()
    {
        int port = FreePort();
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Listen = $"localhost:{port}");
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port);

        Assert.Equal($"localhost:{port}", server.Addresses.Requests);
        await Echo.AssertAnswersAsync(connection.GetStream());
    }

    [Fact]
    public async Task Given_a_port_that_is_taken_When_started_Then_the_message_names_setting_and_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        IOException failure = await Assert.ThrowsAsync<IOException>(() => HostedServer.StartAsync<EchoHandler>(register, options => options.Listen = $"127.0.0.1:{port}"));

        Assert.StartsWith($"Juki:Listen is 127.0.0.1:{port}, and it cannot be listened on (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose another port or address, or end the program that has it.", failure.Message, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static bool HasIPv6Loopback()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.IPv6Loopback, 0);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
