using System.Net.Security;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Clients that do not shake hands as TLS wants it: each is ended in its time, beside one that does.</summary>
[Collection(HostileCollection.Name)]
public sealed class TlsAttackTests(AttackedRegister register) : IDisposable
{
    private static readonly ServerLimits Limits = new() { HandshakeTimeoutMs = 2_000 };

    /// <summary>Type of a TLS record that belongs to a handshake: a plain frame whose length begins so passes for one at first.</summary>
    private const byte HandshakeRecord = 0x16;

    private readonly ManualTime _time = new();
    private readonly CertificateFiles _certificate = new();

    [Fact]
    public Task Given_a_client_that_never_shakes_hands_When_the_time_for_it_is_over_Then_the_connection_ends() => AssertEndedInTimeAsync([]);

    [Fact]
    public async Task Given_a_client_that_stops_amid_its_first_message_When_the_time_for_the_handshake_is_over_Then_the_connection_ends()
    {
        byte[] hello = await ClientHelloAsync();

        await AssertEndedInTimeAsync(hello[..(hello.Length / 2)]);
    }

    [Fact]
    public async Task Given_a_client_that_stops_when_the_server_has_answered_When_the_time_for_the_handshake_is_over_Then_the_connection_ends() =>
        await AssertEndedInTimeAsync(await ClientHelloAsync());

    [Theory]
    [InlineData(4)]
    [InlineData(HandshakeRecord - 10)]
    public async Task Given_a_client_that_sends_plain_frames_When_the_server_wants_TLS_Then_the_connection_ends_without_an_answer(int nameBytes)
    {
        byte[] hello = WireBytes.Frame(MessageKind.Hello, 1, [.. "JUKI"u8, 1, 0, 1, 0, .. WireBytes.Number((ushort)nameBytes), .. new byte[nameBytes]]);
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits, _time, _certificate);
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.OpenAsync(server.Address);
            await client.TrySendAsync((byte[])[.. hello, .. WireBytes.Lookup(2, server.Code)]);

            Assert.Empty(await client.ReadToEndAsync());
        });
        Assert.Equal(nameBytes != 4, hello[0] == HandshakeRecord);
    }

    public void Dispose() => _certificate.Dispose();

    /// <summary>What a client says first: all that it wrote when nobody answered.</summary>
    private async Task<byte[]> ClientHelloAsync()
    {
        using var written = new MemoryStream();
        await using var tls = new SslStream(written);
        await Assert.ThrowsAnyAsync<Exception>(() => tls.AuthenticateAsClientAsync(CertificateFiles.Trusting(_certificate.Certificate)));
        byte[] hello = written.ToArray();
        Assert.Equal(HandshakeRecord, hello[0]);
        return hello;
    }

    /// <summary>Not before its time, and with the clock at a stand not long after it: it begins when the server takes the connection.</summary>
    private async Task AssertEndedInTimeAsync(byte[] beginning)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits, _time, _certificate);
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.OpenAsync(server.Address);
            await client.SendAsync(beginning);
            using WatchedTime watched = await WatchedTime.BeginAsync(server, _time);
            Task<IReadOnlyList<Frame>> reading = client.ReadToEndAsync();

            await watched.PassAsync(Limits.HandshakeTimeoutMs - WatchedTime.StepMs);
            Assert.False(reading.IsCompleted, "its time was not over");
            await watched.PassAsync(Limits.HandshakeTimeoutMs);

            Assert.Empty(await reading);
        });
    }
}
