using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Connections;

/// <summary>Says hello and hears what the server takes (PROTOCOL.md §3).</summary>
internal static class Handshake
{
    /// <summary>The id of hello; the first request has the next one.</summary>
    public const ulong RequestId = 1;

    public static async ValueTask<ServerInfo> SayHelloAsync(Stream output, PipeReader input, string clientName, CancellationToken cancellation)
    {
        await output.WriteAsync(Hello(clientName), cancellation).ConfigureAwait(false);
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellation).ConfigureAwait(false);
            ServerInfo? info = TryRead(read.Buffer, out SequencePosition consumed);
            input.AdvanceTo(consumed, info is null ? read.Buffer.End : consumed);
            if (info is not null)
            {
                return info;
            }

            if (read.IsCompleted)
            {
                throw new PeerException("the server closed the connection before it answered hello");
            }
        }
    }

    private static ReadOnlyMemory<byte> Hello(string clientName)
    {
        HelloRequest hello = new()
        {
            VersionMin = ProtocolVersion.Oldest,
            VersionMax = ProtocolVersion.Current,
            Client = Encoding.UTF8.GetBytes(clientName),
        };
        ArrayBufferWriter<byte> frames = new();
        FrameWriter writer = new(frames);
        FieldWriter fields = writer.Begin(hello.Bytes);
        hello.Write(ref fields);
        writer.End(fields, MessageKind.Hello, RequestId);
        writer.Flush();
        return frames.WrittenMemory;
    }

    private static ServerInfo? TryRead(ReadOnlySequence<byte> input, out SequencePosition consumed)
    {
        FrameReader frames = new(input, new PayloadBuffer(), ProtocolLimits.HelloBytesMax);
        FrameStatus status = frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload);
        consumed = frames.Position;
        return status switch
        {
            FrameStatus.NeedMore => null,
            FrameStatus.Rejected => throw NoHello(),
            _ => header.Kind == MessageKind.Error ? throw PeerException.Of(header.Fault) : Read(header, payload),
        };
    }

    private static ServerInfo Read(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        FieldReader fields = new(payload);
        HelloReply reply = HelloReply.Read(ref fields);
        if (header.Kind != MessageKind.Hello.ReplyOf() || header.RequestId != RequestId || !fields.IsComplete || reply.Limits.BatchItemsMax == 0)
        {
            throw NoHello();
        }

        return ProtocolVersion.IsSpoken(reply.Version) && reply.JournalAddress <= long.MaxValue
            ? new ServerInfo(Printable(reply.Server), Printable(reply.RulesVersion), reply.Residents, reply.Limits, reply.HasLz4)
            {
                Version = reply.Version,
                TakesChanges = reply.TakesChanges,
                JournalAddress = (long)reply.JournalAddress,
            }
            : throw new PeerException($"the server speaks version {reply.Version}, this client {ProtocolVersion.Current}; update the older of them");
    }

    /// <summary>Text of the server, fit for logs and terminals: without what moves a cursor, begins a line or turns the writing round.</summary>
    private static string Printable(ReadOnlySpan<byte> text) => string.Concat(Encoding.UTF8.GetString(text).Where(IsPrintable));

    private static bool IsPrintable(char each) =>
        char.GetUnicodeCategory(each) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static PeerException NoHello() =>
        new("what the server answered is no hello of this protocol; does another service listen there, or does the server want TLS?");
}
