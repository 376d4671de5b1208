using System.Diagnostics.Metrics;
using Juki.Engine.Client;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.Server.Tests.Metrics;
using Juki.Engine.Server.Tests.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Wire;

[Collection(ServerRegisterGroup.Name)]
public sealed class TlsBatchTests(ServerRegister register) : IDisposable
{
    private const int Items = 2_000;

    private readonly CertificateFiles _certificate = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_batches_of_lookups_and_searches_When_they_are_sent_over_TLS_Then_the_replies_are_those_without_it(bool compress)
    {
        (byte[] Lookups, byte[] Searches, double BytesIn, double BytesOut) plain = await AskAsync(useTls: false, compress: false);
        (byte[] Lookups, byte[] Searches, double BytesIn, double BytesOut) encrypted = await AskAsync(useTls: true, compress);

        Assert.True(plain.Lookups.Length > 50 * Items, "the four items are there");
        Assert.Equal(plain.Lookups, encrypted.Lookups);
        Assert.Equal(plain.Searches, encrypted.Searches);
        Assert.Equal(compress, encrypted.BytesIn < plain.BytesIn);
        Assert.Equal(compress, encrypted.BytesOut < plain.BytesOut);
    }

    public void Dispose() => _certificate.Dispose();

    private async Task<(byte[] Lookups, byte[] Searches, double BytesIn, double BytesOut)> AskAsync(bool useTls, bool compress)
    {
        await using HostedServer server = await WireServer.StartAsync(register, new ServerLimits(), useTls ? _certificate : null);
        using var measured = new CountedMeasurements(server.Services.GetRequiredService<IMeterFactory>());
        byte[] lookups;
        byte[] searches;
        await using (var client = new JukiClient(Options(server, useTls, compress)))
        {
            ulong[] codes = [.. Enumerable.Range(0, Items).Select(row => PackedCode.Of(register.Engine.Register.CodeOf(row * 7)))];
            lookups = await AnswerAsync(client, MessageKind.LookupBatch, BatchPayload.OfLookups(codes));
            searches = await AnswerAsync(client, MessageKind.SearchBatch, BatchPayload.OfQueries(QueryFile.Heavy(register, Items), candidates: 2));
        }

        await server.StopAsync();
        IReadOnlyDictionary<string, double> observed = measured.Observe();
        return (lookups, searches, observed["juki.server.bytes{direction=in}"], observed["juki.server.bytes{direction=out}"]);
    }

    private JukiClientOptions Options(HostedServer server, bool useTls, bool compress) => new()
    {
        Server = server.Addresses.Requests,
        Connections = 1,
        Compress = compress,
        UseTls = useTls,
        TlsServerName = useTls ? SelfSignedCertificate.Host : null,
        TrustedCertificateFile = useTls ? _certificate.Settings.CertificateFile : null,
    };

    private static async Task<byte[]> AnswerAsync(JukiClient client, MessageKind kind, byte[] payload)
    {
        using BatchReply reply = await client.SendBatchAsync(kind, payload, Items);
        return reply.Payload.ToArray();
    }
}
