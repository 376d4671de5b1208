using System.Buffers;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>The first frame of a connection, and the number of its reply's bytes.</summary>
internal static class HelloFrame
{
    /// <summary>Its request id; the requests are counted on from there.</summary>
    public const ulong Id = 1;

    public static byte[] Create()
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter frames = new(output);
        HelloRequest hello = new() { VersionMin = ProtocolVersion.Current, VersionMax = ProtocolVersion.Current, Client = "Juki.Engine.Benchmarks"u8 };
        FieldWriter payload = frames.Begin(hello.Bytes);
        hello.Write(ref payload);
        frames.End(payload, MessageKind.Hello, Id);
        frames.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Checks the reply.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static void Check(ReadOnlySpan<byte> reply)
    {
        FrameHeader header = reply.Length < FrameHeader.Bytes ? default : FrameHeader.Read(reply);
        if (header.Kind != (MessageKind.Hello | MessageKind.Reply) || reply.Length != FrameHeader.Bytes + header.PayloadBytes)
        {
            throw new InvalidOperationException($"The server answered hello with {header.Kind} {header.Fault}.");
        }
    }
}
