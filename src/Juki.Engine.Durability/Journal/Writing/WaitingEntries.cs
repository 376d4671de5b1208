using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// Entries that were appended and are not durable, gathered to blocks while earlier ones are synced. Bounded in bytes; the buffers are used
/// again. Not for several threads at once.
/// </summary>
internal sealed class WaitingEntries(JournalGeometry geometry, int bytesMax, ChainEnd end)
{
    private readonly Queue<BlockBuffer> _blocks = new();
    private readonly Stack<BlockBuffer> _free = new();
    private BlockBuffer? _filling;
    private long _bytes;

    /// <summary>The last entry that was appended.</summary>
    public ChainEnd End { get; private set; } = end;

    /// <summary>Whether no entry waits to be taken.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Appends an entry of allowed length; false if so many bytes wait that it must not.</summary>
    public bool TryAppend(ReadOnlySpan<byte> payload)
    {
        int frameBytes = EntryFrame.BytesFor(payload.Length);
        if (_bytes > 0 && _bytes + frameBytes > bytesMax)
        {
            return false;
        }

        if (_filling?.TryAdd(End, payload) != true)
        {
            BeginBlock().TryAdd(End, payload);
        }

        End = _filling!.Last;
        _bytes += frameBytes;
        return true;
    }

    /// <summary>Takes the oldest block; null if nothing waits. Its bytes count until it is given back.</summary>
    public BlockBuffer? Take()
    {
        if (!_blocks.TryDequeue(out BlockBuffer? block))
        {
            return null;
        }

        _filling = _blocks.Count == 0 ? null : _filling;
        return block;
    }

    /// <summary>Gives a block back whose entries wait no longer.</summary>
    public void Return(BlockBuffer block)
    {
        _bytes -= block.Length;
        block.Clear();
        _free.Push(block);
    }

    private BlockBuffer BeginBlock()
    {
        _filling = _free.TryPop(out BlockBuffer? free) ? free : new BlockBuffer(geometry.BlockBytesMax);
        _blocks.Enqueue(_filling);
        return _filling;
    }
}
