using System.Buffers;
using Juki.Engine.Client.Connections;
using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>Sends batches, compressed where it is asked for, and lists that are longer than a batch as several.</summary>
internal sealed class BatchSender(LinkGroup links, JukiClientOptions options)
{
    /// <summary>Beyond it more batches in flight only take memory.</summary>
    private const int WindowMax = 64;

    private readonly RequestPool<PackedReply> _batches = new(home => new PendingBatch(home));
    private readonly bool _compresses = options.Compress && CompressedPayload.IsAvailable;

    /// <summary>What the server takes.</summary>
    public ValueTask<ServerInfo> InfoAsync(CancellationToken cancellation) => links.InfoAsync(cancellation);

    /// <summary>Batches that the server works at or holds ready, for all connections.</summary>
    public int Window(ServerInfo info) => (int)Math.Clamp(info.Limits.BatchesInFlightMax * (long)options.Connections, 1, WindowMax);

    /// <summary>Sends a payload as it is.</summary>
    public async ValueTask<BatchReply> SendAsync(MessageKind kind, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        ServerInfo info = await links.InfoAsync(cancellation).ConfigureAwait(false);
        PendingReply<PackedReply> request = _batches.Rent();
        Pack(request, kind, payload.Span, _compresses && info.HasLz4);
        PackedReply reply = await links.SendAsync(request, cancellation).ConfigureAwait(false);
        return reply.Unpack();
    }

    /// <summary>Sends a list of any length; the results are in its order.</summary>
    public async Task<TResult[]> SendAsync<TItem, TResult>(BatchForm<TItem, TResult> form, IReadOnlyList<TItem> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return [];
        }

        ServerInfo info = await links.InfoAsync(cancellation).ConfigureAwait(false);
        TItem[] all = [.. items];
        TResult[] results = new TResult[all.Length];
        Range[] parts = [.. new BatchCut<TItem, TResult>(form, info.Limits).Cut(all)];
        if (parts.Length == 1)
        {
            await SendOneAsync<TItem, TResult>(form, all, results, cancellation).ConfigureAwait(false);
            return results;
        }

        ParallelOptions several = new() { MaxDegreeOfParallelism = Window(info), CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            parts,
            several,
            (part, called) => SendOneAsync(form, all.AsMemory(part), results.AsMemory(part), called)).ConfigureAwait(false);
        return results;
    }

    /// <summary>Sends a list of any length, each batch when the one before it was answered: for what must happen in its order.</summary>
    public async Task<TResult[]> SendInOrderAsync<TItem, TResult>(BatchForm<TItem, TResult> form, IReadOnlyList<TItem> items, CancellationToken cancellation)
    {
        ServerInfo info = await links.InfoAsync(cancellation).ConfigureAwait(false);
        TItem[] all = [.. items];
        TResult[] results = new TResult[all.Length];
        foreach (Range part in new BatchCut<TItem, TResult>(form, info.Limits).Cut(all))
        {
            await SendOneAsync<TItem, TResult>(form, all.AsMemory(part), results.AsMemory(part), cancellation).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>Sends one batch.</summary>
    public async ValueTask SendOneAsync<TItem, TResult>(
        BatchForm<TItem, TResult> form, ReadOnlyMemory<TItem> items, Memory<TResult> results, CancellationToken cancellation)
    {
        byte[] payload = ArrayPool<byte>.Shared.Rent(BytesMax(form, items.Span));
        try
        {
            int written = Write(form, items.Span, payload);
            using BatchReply reply = await SendAsync(form.Kind, payload.AsMemory(0, written), cancellation).ConfigureAwait(false);
            form.Read(reply.Payload.Span, results.Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(payload, clearArray: true);
        }
    }

    private static int BytesMax<TItem, TResult>(BatchForm<TItem, TResult> form, ReadOnlySpan<TItem> items)
    {
        int bytes = form.HeadBytes;
        foreach (TItem item in items)
        {
            bytes += form.BytesMax(item);
        }

        return bytes;
    }

    private static int Write<TItem, TResult>(BatchForm<TItem, TResult> form, ReadOnlySpan<TItem> items, Span<byte> payload)
    {
        FieldWriter fields = new(payload);
        form.Write(ref fields, items);
        return fields.Written;
    }

    private static void Pack(PendingRequest request, MessageKind kind, ReadOnlySpan<byte> payload, bool compresses)
    {
        FieldWriter fields = request.Begin(kind, payload.Length);
        Span<byte> place = fields.Reserve(payload.Length);
        int compressed = compresses ? CompressedPayload.TryCompress(payload, place) : 0;
        if (compressed > 0)
        {
            request.End(compressed, FrameFlags.Lz4 | FrameFlags.AcceptsLz4);
        }
        else
        {
            payload.CopyTo(place);
            request.End(payload.Length, compresses ? FrameFlags.AcceptsLz4 : FrameFlags.None);
        }
    }
}
