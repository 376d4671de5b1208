using Juki.Engine.Server.Hosting;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Given_settings_where_everything_is_wrong_When_the_host_starts_Then_every_fault_is_told_at_once()
    {
        string[] faults = await FaultsOfAsync(new()
        {
            ["Juki:Register"] = "nowhere",
            ["Juki:Load"] = "disk",
            ["Juki:Rules"] = "strange",
            ["Juki:Profile"] = "stranger",
            ["Juki:Listen"] = "example.org:7411",
            ["Juki:HealthListen"] = "127.0.0.1",
            ["Juki:Tls:KeyFile"] = "server.key",
            ["Juki:Limits"] = "many",
            ["Juki:Port"] = "7411",
            ["Juki:Telemetry:OtlpEndpoint"] = "collector:4318",
            ["Juki:Telemetry:ExportIntervalMs"] = "10",
            ["Juki:Telemetry:Interval"] = "10",
            ["Juki:Listen:Port"] = "7411",
        });

        Assert.Equal(
            [
                "Juki:HealthListen is '127.0.0.1'; it takes HOST:PORT, where HOST is an IP address ([::1] in brackets), localhost or *, and PORT is 0 to 65535, or nothing.",
                "Juki:Limits has a value; it is a group of settings.",
                "Juki:Listen is a group; it takes one value.",
                "Juki:Load is 'disk'; it takes one of ram, map.",
                "Juki:Port is no setting; those here are Register, Changes, Load, Rules, Profile, Listen, HealthListen, Tls, Limits, Telemetry.",
                "Juki:Profile: match profile stranger: there is no built-in profile and no file of this name; use default, or the path of a file",
                "Juki:Register is 'nowhere', and there is no such directory; make a register with 'juki generate' or 'juki import'.",
                "Juki:Rules: there is no rule file 'strange', and no built-in rules of that name; name a file that is there, or one of default, strict",
                "Juki:Telemetry:ExportIntervalMs is 10; it takes 100 to 3,600,000, and 10,000 is the default.",
                "Juki:Telemetry:Interval is no setting; those here are OtlpEndpoint, ExportIntervalMs.",
                "Juki:Telemetry:OtlpEndpoint is 'collector:4318'; it takes an address such as http://localhost:4318, or nothing.",
                "Juki:Tls:KeyFile is 'server.key', and there is no Juki:Tls:CertificateFile to go with it; name that too.",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_limits_out_of_range_When_the_host_starts_Then_each_is_named_with_its_value_its_range_and_its_default()
    {
        string[] faults = await FaultsOfAsync(new()
        {
            ["Juki:Register"] = _directory.Path,
            ["Juki:Limits:PayloadBytesMax"] = "20000000",
            ["Juki:Limits:BatchItemsMax"] = "0",
            ["Juki:Limits:ConnectionsMax"] = "-3",
            ["Juki:Limits:DrainTimeoutMs"] = "60000",
            ["Juki:Limits:PreviousKeptMs"] = "-1",
            ["Juki:Limits:IdleTimeoutMs"] = "ten",
            ["Juki:Limits:BulkThreads"] = "9999999999",
            ["Juki:Limits:BatchesMax"] = "5",
        });

        Assert.Equal(
            [
                "Juki:Limits:BatchItemsMax is 0; it takes 1 to 1,048,576, and 4,096 is the default.",
                "Juki:Limits:BatchesMax is no setting; those here are PayloadBytesMax, DecompressedBytesMax, BatchItemsMax, BatchesInFlightMax, BatchesWaitingMax, ChangesInFlightMax, ChangesWaitingMax, ChangeBytesWaitingMax, FeedsInFlightMax, FeedBytesInFlightMax, FeedCodesMax, FeedsWaitingMax, FeedBytesWaitingMax, BulkThreads, ConnectionThreads, ConnectionsMax, HandshakeTimeoutMs, FrameTimeoutMs, IdleTimeoutMs, SendTimeoutMs, DrainTimeoutMs, PreviousKeptMs.",
                "Juki:Limits:BulkThreads is '9999999999'; it takes a whole number, without blanks or commas.",
                "Juki:Limits:ConnectionsMax is -3; it takes 1 to 1,048,576, and 10,000 is the default.",
                "Juki:Limits:DecompressedBytesMax is 16,777,216; it takes at least PayloadBytesMax, 20,000,000: what is not compressed may be as long.",
                "Juki:Limits:DrainTimeoutMs is 60,000; it takes 0 to 50,000, and 10,000 is the default.",
                "Juki:Limits:IdleTimeoutMs is 'ten'; it takes a whole number of 0 or more, without blanks or commas.",
                "Juki:Limits:PreviousKeptMs is -1; it takes 0 to 86,400,000, and 600,000 is the default.",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_settings_that_are_right_When_read_Then_every_value_arrives_in_whatever_case_its_name_is_written()
    {
        JukiServerOptions options = Options(new()
        {
            ["Juki:REGISTER"] = _directory.Path,
            ["Juki:load"] = "MAP",
            ["Juki:Listen"] = "[::1]:7000",
            ["Juki:HealthListen"] = "*:7001",
            ["JUKI:LIMITS:CONNECTIONSMAX"] = "20000",
            ["Juki:Limits:IdleTimeoutMs"] = "1000",
            ["Juki:Telemetry:OtlpEndpoint"] = "http://localhost:4318",
            ["Juki:Client:Server"] = "another.example:7411",
        });

        Assert.Equal((_directory.Path, LoadMode.Map, "[::1]:7000", "*:7001"), (options.Register, options.Load, options.Listen, options.HealthListen));
        Assert.Equal(new ServerLimits { ConnectionsMax = 20_000, IdleTimeoutMs = 1_000 }, options.Limits);
        Assert.Equal("http://localhost:4318", options.Telemetry.OtlpEndpoint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7411")]
    [InlineData(":7411")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("127.1:80")]
    [InlineData("::1:7411")]
    [InlineData("http://127.0.0.1:80")]
    public void Given_what_is_no_address_When_read_Then_it_is_a_fault(string listen)
    {
        var invalid = Assert.Throws<OptionsValidationException>(() => Options(new() { ["Juki:Register"] = _directory.Path, ["Juki:Listen"] = listen }));

        Assert.StartsWith($"Juki:Listen is '{listen}'; it takes HOST:PORT", Assert.Single(invalid.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_one_address_for_requests_and_health_When_read_Then_it_is_a_fault_unless_the_system_chooses_the_ports()
    {
        var invalid = Assert.Throws<OptionsValidationException>(() => Options(new() { ["Juki:Register"] = _directory.Path, ["Juki:HealthListen"] = "127.0.0.1:7411" }));

        Assert.Equal(["Juki:HealthListen is 127.0.0.1:7411, as Juki:Listen is; give it a port of its own."], invalid.Failures);
        Assert.NotNull(Options(new() { ["Juki:Register"] = _directory.Path, ["Juki:HealthListen"] = "127.0.0.1:0", ["Juki:Listen"] = "127.0.0.1:0" }));
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<string[]> FaultsOfAsync(Dictionary<string, string?> settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddJukiServer(builder.Configuration.GetSection("Juki"));
        using IHost host = builder.Build();
        return [.. (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures];
    }

    private static JukiServerOptions Options(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using ServiceProvider services = new ServiceCollection().AddJukiServer(configuration.GetSection("Juki")).BuildServiceProvider();
        return services.GetRequiredService<IOptions<JukiServerOptions>>().Value;
    }
}
