using System.Diagnostics.Metrics;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>The whole server, with its own sessions, and a client.</summary>
public sealed class ServedClientTests(ServedRegister register) : IClassFixture<ServedRegister>
{
    private static readonly RequestContext Context = new(purpose: 1, operatorId: "test", caseReference: "");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_a_client_plain_or_by_tls_When_it_asks_Then_it_is_answered_and_metrics_count_it(bool useTls)
    {
        using var certificate = new CertificateFiles();
        await using HostedServer server = await HostedServer.StartAsync(_ => { }, options => (options.Register, options.Tls) = (register.Path, useTls ? certificate.Settings : new()));
        using var measured = new CountedMeasurements(server.Services.GetRequiredService<IMeterFactory>());
        ResidentCode code = server.Services.GetRequiredService<IdentityEngine>().Register.CodeOf(0);
        await using var client = new JukiClient(useTls
            ? new JukiClientOptions { Server = server.Addresses.Requests, Connections = 1, UseTls = true, TlsServerName = SelfSignedCertificate.Host, TrustedCertificateFile = certificate.Settings.CertificateFile }
            : new JukiClientOptions { Server = server.Addresses.Requests, Connections = 1 });
        LookupResult[] results = [.. await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.LookupAsync(code, LookupItems.None, Context).AsTask()))];
        await server.StopAsync();
        IReadOnlyDictionary<string, double> observed = measured.Observe();

        Assert.All(results, result => Assert.Equal((CodeState.Found, code), (result.State, result.Code)));
        Assert.Equal(100, observed["juki.server.requests{kind=Lookup,result=Found}"]);
        Assert.Equal(1, observed["juki.server.connections.opened{}"]);
        Assert.Equal(0, observed["juki.server.connections{}"]);
        Assert.True(observed["juki.server.bytes{direction=in}"] > 100 * FrameHeader.Bytes);
    }

    [Fact]
    public async Task Given_a_client_that_is_connected_and_silent_When_the_host_stops_Then_it_is_told_and_need_not_be_cut_off()
    {
        using var log = new KeptLog();
        await using HostedServer server = await HostedServer.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(log)), options => options.Register = register.Path);
        await using var client = new JukiClient(new JukiClientOptions { Server = server.Addresses.Requests });
        ServerInfo told = await client.ConnectAsync();
        await server.StopAsync();

        Assert.Equal((ulong)ServedRegister.Residents, told.Residents);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task Given_a_register_that_is_found_damaged_When_a_client_asks_Then_the_status_says_so_and_nobody_is_answered()
    {
        using DamagedRegister damaged = await DamagedRegister.OpenAsync();
        await using HostedServer server = await HostedServer.StartAsync(services => services.AddSingleton(damaged.Engine), options => options.Register = damaged.Path);
        await using var client = new JukiClient(new JukiClientOptions { Server = server.Addresses.Requests });
        StatusReply status = await client.StatusAsync();
        var refused = await Assert.ThrowsAsync<JukiServerException>(async () => await client.LookupAsync(damaged.Engine.Register.CodeOf(0), LookupItems.None, Context));

        Assert.Equal(ServerState.Damaged, status.State);
        Assert.Equal(WireFault.RegisterDamaged, refused.Fault);
    }
}
