using System.Buffers;
using System.Buffers.Binary;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>Requests as a client sends them, one behind the other; only their numbers are written anew each time.</summary>
internal sealed class RequestFrames
{
    private const int RequestIdAt = 8;

    private readonly byte[] _bytes;
    private readonly int[] _starts;

    private RequestFrames(byte[] bytes, int[] starts) => (_bytes, _starts) = (bytes, starts);

    /// <summary>Writes one request.</summary>
    public delegate void RequestWriter(int request, ref FieldWriter fields);

    public int Count => _starts.Length - 1;

    public long Bytes => _bytes.Length;

    /// <summary>Encodes so many requests of one kind.</summary>
    public static RequestFrames Of(MessageKind kind, int count, int payloadBytesMax, RequestWriter write)
    {
        var output = new ArrayBufferWriter<byte>();
        var starts = new int[count + 1];
        FrameWriter frames = new(output);
        for (int request = 0; request < count; request++)
        {
            FieldWriter payload = frames.Begin(payloadBytesMax);
            write(request, ref payload);
            frames.End(payload, kind, (ulong)request + 1);
            starts[request + 1] = checked((int)frames.BytesWritten);
        }

        frames.Flush();
        return new RequestFrames(output.WrittenSpan.ToArray(), starts);
    }

    /// <summary>Some requests under numbers above those of all that were taken before.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="lastId">The last number used; becomes that of the last of them.</param>
    public ReadOnlyMemory<byte> Take(int first, int count, ref ulong lastId)
    {
        for (int request = first; request < first + count; request++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_starts[request] + RequestIdAt), ++lastId);
        }

        return _bytes.AsMemory(_starts[first], _starts[first + count] - _starts[first]);
    }
}
