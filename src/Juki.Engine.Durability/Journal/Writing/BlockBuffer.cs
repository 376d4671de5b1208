using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>Entries that will be one block.</summary>
internal sealed class BlockBuffer(int bytesMax)
{
    private readonly byte[] _bytes = new byte[bytesMax];
    private int _length;

    /// <summary>The frames.</summary>
    public ReadOnlySpan<byte> Entries => _bytes.AsSpan(0, _length);

    /// <summary>Length of the frames.</summary>
    public int Length => _length;

    /// <summary>Address of the first entry.</summary>
    public long First { get; private set; }

    /// <summary>The last entry.</summary>
    public ChainEnd Last { get; private set; }

    /// <summary>Adds the entry that follows another; false if there is no room for it.</summary>
    public bool TryAdd(ChainEnd before, ReadOnlySpan<byte> payload)
    {
        int frameBytes = EntryFrame.BytesFor(payload.Length);
        if (frameBytes > _bytes.Length - _length)
        {
            return false;
        }

        Last = EntryFrame.Write(_bytes.AsSpan(_length, frameBytes), before, payload);
        First = _length == 0 ? Last.Address : First;
        _length += frameBytes;
        return true;
    }

    /// <summary>Empties the buffer for other entries.</summary>
    public void Clear() => _length = 0;
}
