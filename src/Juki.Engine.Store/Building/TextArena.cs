using System.Runtime.InteropServices;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Texts one behind the other, each behind its <see cref="PooledText"/>, in blocks that never move: a text that was met
/// before costs one line here, and millions of small strings would cost three times the memory and busy the collector.
/// </summary>
internal sealed class TextArena
{
    private const int BlockBits = 15;
    private const int BlockLength = 1 << BlockBits;
    private const int BlockCountMax = 1 << (32 - BlockBits);
    private const int HeadLength = PooledText.Bytes / sizeof(int);
    private const int CharsPerUnit = sizeof(int) / sizeof(char);

    private int[][] _blocks = new int[4][];
    private int _blockCount;
    private int _usedOfLast = BlockLength;

    /// <summary>Keeps a text, which must be shorter than a block; returns its position.</summary>
    public uint Add(ReadOnlySpan<char> text, in PooledText head)
    {
        int length = HeadLength + ((text.Length + CharsPerUnit - 1) / CharsPerUnit);
        if (_usedOfLast + length > BlockLength)
        {
            AddBlock();
        }

        uint position = ((uint)(_blockCount - 1) << BlockBits) | (uint)_usedOfLast;
        text.CopyTo(MemoryMarshal.Cast<int, char>(_blocks[_blockCount - 1].AsSpan(_usedOfLast + HeadLength)));
        Head(position) = head;
        _usedOfLast += length;
        return position;
    }

    /// <summary>What is known of the text at a position.</summary>
    public ref PooledText Head(uint position) =>
        ref MemoryMarshal.AsRef<PooledText>(MemoryMarshal.AsBytes(From(position)[..HeadLength]));

    /// <summary>The text at a position.</summary>
    public ReadOnlySpan<char> Text(uint position)
    {
        Span<int> units = From(position);
        return MemoryMarshal.Cast<int, char>(units[HeadLength..])[..Head(position).Length];
    }

    private Span<int> From(uint position) => _blocks[(int)(position >> BlockBits)].AsSpan((int)(position & (BlockLength - 1)));

    private void AddBlock()
    {
        if (_blockCount == BlockCountMax - 1)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"The distinct texts of one column take more than {uint.MaxValue:N0} characters, the most that the format holds. Check that the columns are not mixed up."));
        }

        if (_blockCount == _blocks.Length)
        {
            Array.Resize(ref _blocks, _blockCount * 2);
        }

        _blocks[_blockCount++] = GC.AllocateUninitializedArray<int>(BlockLength);
        _usedOfLast = 0;
    }
}
