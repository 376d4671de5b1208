using System.Text;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Clients that do not begin as they should: a numbered error, and the connection ends.</summary>
[Collection(HostileCollection.Name)]
public sealed class HandshakeTests(AttackedRegister register)
{
    public static TheoryData<string, byte[], WireFault> Beginnings => new()
    {
        { "zeros", new byte[64], WireFault.NotJuki },
        { "web", Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), WireFault.NotJuki },
        { "a request before hello", WireBytes.Lookup(1, 12345678901), WireFault.NotJuki },
        { "a status before hello", WireBytes.Frame(MessageKind.Status, 1, []), WireFault.NotJuki },
        { "hello of another protocol", WireBytes.Frame(MessageKind.Hello, 1, "REDIS\0\0\0\0\0"u8), WireFault.NotJuki },
        { "hello cut short", WireBytes.Frame(MessageKind.Hello, 1, "JUKI"u8), WireFault.NotJuki },
        { "hello with bytes left over", WireBytes.Frame(MessageKind.Hello, 1, [.. WireBytes.Hello(1)[FrameHeader.Bytes..], 0]), WireFault.NotJuki },
        { "hello with a flag", WireBytes.Frame(MessageKind.Hello, 1, WireBytes.Hello(1).AsSpan(FrameHeader.Bytes), FrameFlags.Lz4), WireFault.NotJuki },
        { "hello too long", WireBytes.Frame(MessageKind.Hello, 1, new byte[ProtocolLimits.HelloBytesMax + 1]), WireFault.NotJuki },
        { "hello of four gigabytes", [.. WireBytes.Number(uint.MaxValue), .. WireBytes.Hello(1).AsSpan(4)], WireFault.NotJuki },
        { "hello without an id", WireBytes.Hello(0), WireFault.RequestIdNotRising },
        { "later versions alone", WireBytes.Hello(1, 3, 9), WireFault.UnsupportedVersion },
        { "earlier versions alone", WireBytes.Hello(1, 0, 0), WireFault.UnsupportedVersion },
        { "versions upside down", WireBytes.Hello(1, 2, 1), WireFault.UnsupportedVersion },
        { "hello twice", [.. WireBytes.Hello(1), .. WireBytes.Hello(2)], WireFault.HelloRepeated },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Given_a_client_that_begins_wrongly_When_it_connects_Then_it_gets_a_numbered_error_and_the_connection_ends(
        string what, byte[] beginning, WireFault expected)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits());
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.OpenAsync(server.Address);
            await client.SendAsync(beginning);

            IReadOnlyList<Frame> frames = await client.ReadToEndAsync();

            Assert.True(frames.Count > 0, what);
            Assert.Equal((MessageKind.Error, expected), (frames[^1].Kind, frames[^1].Fault));
        });
    }
}
