using Juki.Engine.Client.Options;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Client.Tests.Options;

public class OptionsTests
{
    [Fact]
    public void Given_options_with_many_faults_When_a_client_is_made_Then_all_of_them_are_told_at_once()
    {
        JukiClientOptions options = new()
        {
            Server = "host:99999",
            Connections = 0,
            InFlightMax = -1,
            ConnectTimeout = TimeSpan.Zero,
            RequestTimeout = TimeSpan.FromDays(2),
            ReconnectDelayMin = TimeSpan.FromSeconds(9),
            ReconnectDelayMax = TimeSpan.FromSeconds(1),
            ClientName = new string('x', 256),
            TrustedCertificateFile = "no-such-file.pem",
        };

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => new JukiClient(options));

        string[] names = ["Server is", "Connections is", "InFlightMax is", "ConnectTimeout is", "RequestTimeout is", "ReconnectDelayMin is", "ClientName has", "UseTls is not set", "no such file"];
        Assert.Equal(names.Length, failure.Failures.Count());
        Assert.All(names, name => Assert.Contains(name, failure.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("localhost", "localhost", 7411)]
    [InlineData("localhost:1", "localhost", 1)]
    [InlineData(" register.example:7500 ", "register.example", 7500)]
    [InlineData("10.0.0.1:65535", "10.0.0.1", 65535)]
    [InlineData("[::1]:80", "::1", 80)]
    [InlineData("::1", "::1", 7411)]
    public void Given_an_address_When_read_Then_host_and_port_are_found_and_it_is_written_back(string text, string host, int port)
    {
        Assert.True(ServerAddress.TryParse(text, out ServerAddress address));
        Assert.Equal(new ServerAddress(host, port), address);
        Assert.True(ServerAddress.TryParse(address.ToString(), out ServerAddress again));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(":7411")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:-1")]
    [InlineData("host:abc")]
    [InlineData("a host:1")]
    [InlineData("http://host:1")]
    public void Given_something_else_than_an_address_When_read_Then_it_is_refused(string? text) => Assert.False(ServerAddress.TryParse(text, out _));

    [Fact]
    public async Task Given_a_host_When_a_client_is_added_Then_it_has_one_with_these_options()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using ServiceProvider provider = new ServiceCollection().AddJukiClient(options => options.Server = server.Address).BuildServiceProvider();

        JukiClient client = provider.GetRequiredService<JukiClient>();

        Assert.Equal("scripted", (await client.ConnectAsync()).Server);
        Assert.Same(client, provider.GetRequiredService<JukiClient>());
    }

    [Fact]
    public async Task Given_a_section_of_a_configuration_When_a_client_is_added_Then_its_options_are_read_from_it()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Juki:Client:Server"] = server.Address,
            ["Juki:Client:Connections"] = "3",
            ["Juki:Client:RequestTimeout"] = "00:00:10",
        }).Build();
        await using ServiceProvider provider = new ServiceCollection().AddJukiClient(configuration.GetSection("Juki:Client")).BuildServiceProvider();

        await provider.GetRequiredService<JukiClient>().ConnectAsync();

        Assert.Equal(3, server.Connections);
        Assert.Equal(TimeSpan.FromSeconds(10), provider.GetRequiredService<IOptions<JukiClientOptions>>().Value.RequestTimeout);
    }

    [Theory]
    [InlineData("", "holds no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "cannot be read as certificates")]
    public void Given_a_file_without_good_certificates_When_a_client_is_made_Then_the_fault_names_it(string text, string fault)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory["trusted.pem"], text);

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(
            () => new JukiClient(new JukiClientOptions { Server = "localhost", UseTls = true, TrustedCertificateFile = directory["trusted.pem"] }));

        Assert.Contains("trusted.pem", Assert.Single(failure.Failures), StringComparison.Ordinal);
        Assert.Contains(fault, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_container_that_is_disposed_without_awaiting_When_it_has_a_client_Then_that_is_disposed_too()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        ServiceProvider provider = new ServiceCollection().AddJukiClient(options => options.Server = server.Address).BuildServiceProvider();
        JukiClient client = provider.GetRequiredService<JukiClient>();
        await client.StatusAsync();

        DisposeAtOnce(provider);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.StatusAsync());

        static void DisposeAtOnce(IDisposable container) => container.Dispose();
    }

    [Fact]
    public async Task Given_faulty_options_When_a_host_starts_Then_it_does_not()
    {
        await using ServiceProvider provider = new ServiceCollection().AddJukiClient(options => options.Connections = 0).BuildServiceProvider();

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(2, failure.Failures.Count());
    }
}
