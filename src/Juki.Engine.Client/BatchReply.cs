using System.Buffers;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>
/// A batch's reply as it came, decompressed: for callers who read it without making objects of it. Its memory is borrowed, so
/// dispose it, and keep nothing of <see cref="Payload"/> beyond that.
/// </summary>
public sealed class BatchReply : IDisposable
{
    private readonly int _length;
    private byte[]? _bytes;

    private BatchReply(int length, ServerInfo server)
    {
        Server = server;
        _length = length;
        _bytes = ArrayPool<byte>.Shared.Rent(length);
    }

    /// <summary>
    /// The server that answered: another than before, and under other rules perhaps, where it was replaced since the client connected first.
    /// </summary>
    public ServerInfo Server { get; }

    /// <summary>The payload, as PROTOCOL.md §5.4 draws it.</summary>
    public ReadOnlyMemory<byte> Payload =>
        _bytes is { } bytes ? bytes.AsMemory(0, _length) : throw new ObjectDisposedException(nameof(BatchReply));

    /// <summary>Gives the memory back, emptied: it holds personal data.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    /// <summary>A copy of a payload as it came.</summary>
    internal static BatchReply CopyOf(ReadOnlySpan<byte> payload, ServerInfo server)
    {
        BatchReply reply = new(payload.Length, server);
        payload.CopyTo(reply._bytes);
        return reply;
    }

    /// <summary>What a compressed payload was before; the compressed one is disposed.</summary>
    internal BatchReply Decompress()
    {
        using BatchReply compressed = this;
        ReadOnlySpan<byte> payload = Payload.Span;
        WireFault fault = CompressedPayload.ReadLength(payload, ProtocolLimits.PayloadBytesLimit, out int length);
        BatchReply reply = new(length, Server);
        fault = fault == WireFault.None ? CompressedPayload.TryDecompress(payload, reply._bytes.AsSpan(0, length)) : fault;
        if (fault == WireFault.None)
        {
            return reply;
        }

        reply.Dispose();
        throw new JukiServerException(fault, "the server's reply cannot be decompressed");
    }
}
