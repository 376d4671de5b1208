using System.Globalization;
using System.Text;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Connections;

/// <summary>Says hello and hears the server's limits.</summary>
internal static class Handshake
{
    /// <summary>The id of the first frame; those of requests are above it.</summary>
    public const ulong HelloId = 1;

    /// <summary>Says hello.</summary>
    /// <exception cref="IOException">It is no server of this protocol, or does not answer.</exception>
    /// <exception cref="HelloRefusedException">It refuses.</exception>
    public static ServerFacts Say(BlockingConnection connection)
    {
        connection.Send(MessageKind.Hello, Hello());
        FrameHeader header = connection.Read(out ReadOnlySpan<byte> payload);
        if (header.Kind == MessageKind.Error)
        {
            throw new HelloRefusedException(ServerFault.Of(header.Fault));
        }

        FieldReader fields = new(payload);
        HelloReply reply = HelloReply.Read(ref fields);
        if (header.Kind != MessageKind.Hello.ReplyOf() || !fields.IsComplete || !ProtocolVersion.IsSpoken(reply.Version))
        {
            throw new IOException("what it sends is no hello of this protocol");
        }

        connection.PayloadBytesMax = ProtocolLimits.PayloadBytesLimit;
        return new ServerFacts(Printable(reply.Server), Printable(reply.RulesVersion), (long)reply.Residents, reply.Limits);
    }

    /// <summary>What a server calls itself goes to a terminal, which obeys control characters.</summary>
    private static string Printable(ReadOnlySpan<byte> text) =>
        string.Concat(Encoding.UTF8.GetString(text).Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format));

    private static byte[] Hello()
    {
        HelloRequest hello = new() { VersionMin = ProtocolVersion.Oldest, VersionMax = ProtocolVersion.Current, Client = "juki load"u8 };
        byte[] payload = new byte[hello.Bytes];
        FieldWriter fields = new(payload);
        hello.Write(ref fields);
        return payload;
    }
}
