using System.Buffers;
using System.Collections.Concurrent;

namespace Juki.Engine.Server.Transport;

/// <summary>Buffers of one size, used again and again by the connections of a loop; a connection that is silent holds none.</summary>
/// <param name="blockBytes">Length of each.</param>
/// <param name="keptMax">How many are kept for later when a crowd has gone.</param>
internal sealed class BlockPool(int blockBytes, int keptMax) : MemoryPool<byte>
{
    private readonly ConcurrentQueue<Block> _kept = new();

    /// <inheritdoc/>
    public override int MaxBufferSize => blockBytes;

    /// <inheritdoc/>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, blockBytes);
        return _kept.TryDequeue(out Block? block) ? block : new Block(this, blockBytes);
    }

    /// <summary>Has nothing to give back: the blocks are ordinary memory.</summary>
    protected override void Dispose(bool disposing)
    {
    }

    private void Return(Block block)
    {
        if (_kept.Count < keptMax)
        {
            _kept.Enqueue(block);
        }
    }

    private sealed class Block(BlockPool pool, int bytes) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory { get; } = GC.AllocateUninitializedArray<byte>(bytes);

        public void Dispose() => pool.Return(this);
    }
}
