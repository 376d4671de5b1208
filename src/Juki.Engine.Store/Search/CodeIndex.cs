using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Finds residents by code in two cache lines: a block of fingerprints, compared all at once, and the row. The batched
/// form sends each step for all lanes before it takes the next, so that dozens of cache misses are under way together.
/// </summary>
internal sealed class CodeIndex
{
    /// <summary>Queries in flight: beyond this the line-fill buffers are full (<c>limits</c> in bench/README.md).</summary>
    public const int Lanes = 32;

    private readonly NativeArray<Row> _rows;
    private readonly NativeArray<CodeBlock> _blocks;
    private readonly CodeSpace _space;

    /// <param name="rows">All rows, residents first in the order of their codes.</param>
    /// <param name="blocks">What <see cref="Fill"/> made of them.</param>
    /// <param name="residentCount">Number of residents.</param>
    public CodeIndex(NativeArray<Row> rows, NativeArray<CodeBlock> blocks, int residentCount)
    {
        _rows = rows;
        _blocks = blocks;
        _space = new CodeSpace(residentCount);
    }

    /// <summary>Blocks that an index of so many residents has.</summary>
    public static long BlocksFor(int residentCount) => new CodeSpace(residentCount).BlockCount + 1L;

    /// <summary>Makes the blocks of residents that stand in the order of their codes.</summary>
    public static void Fill(NativeArray<CodeBlock> blocks, NativeArray<Row> rows, int residentCount)
    {
        var space = new CodeSpace(residentCount);
        int row = 0;
        for (int index = 0; index < space.BlockCount; index++)
        {
            ref CodeBlock block = ref blocks[index];
            block.Start = row;
            for (; row < residentCount && space.BlockOf(rows[row].CodeOrOwner) == index; row++)
            {
                if (row - block.Start < CodeBlock.SlotCount)
                {
                    block.Fingerprints[row - block.Start] = space.FingerprintOf(rows[row].CodeOrOwner);
                }
            }

            int count = row - block.Start;
            block.Count = count <= CodeBlock.SlotCount ? (ushort)count : CodeBlock.Overfull;
        }

        blocks[space.BlockCount].Start = residentCount;
    }

    /// <summary>The row of a body; −1 if there is none.</summary>
    public int Find(ulong body)
    {
        int block = _space.BlockOf(body);
        return Settle(body, block, Matches(block, body));
    }

    /// <summary>The rows of many bodies; −1 where there is none.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows)
    {
        Span<int> blocks = stackalloc int[Lanes];
        Span<uint> matches = stackalloc uint[Lanes];
        for (int first = 0; first < bodies.Length; first += Lanes)
        {
            int count = Math.Min(Lanes, bodies.Length - first);
            FindLanes(bodies.Slice(first, count), rows.Slice(first, count), blocks[..count], matches[..count]);
        }
    }

    private void FindLanes(ReadOnlySpan<ulong> bodies, Span<int> rows, Span<int> blocks, Span<uint> matches)
    {
        for (int lane = 0; lane < bodies.Length; lane++)
        {
            blocks[lane] = _space.BlockOf(bodies[lane]);
            _blocks.Prefetch(blocks[lane]);
        }

        for (int lane = 0; lane < bodies.Length; lane++)
        {
            matches[lane] = Matches(blocks[lane], bodies[lane]);
            _rows.Prefetch(_blocks[blocks[lane]].Start + BitOperations.TrailingZeroCount(matches[lane]));
        }

        for (int lane = 0; lane < bodies.Length; lane++)
        {
            rows[lane] = Settle(bodies[lane], blocks[lane], matches[lane]);
        }
    }

    /// <summary>
    /// The slots whose fingerprint is the body's, as bits. The whole block is one vector: the places of its head are shifted
    /// out, those behind its last row masked out (in an overfull block none is).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Matches(int index, ulong body)
    {
        ref CodeBlock block = ref _blocks[index];
        Vector512<ushort> line = Vector512.LoadUnsafe(ref Unsafe.As<CodeBlock, ushort>(ref block));
        ulong equal = Vector512.Equals(line, Vector512.Create(_space.FingerprintOf(body))).ExtractMostSignificantBits();
        return (uint)(equal >> CodeBlock.HeadPlaces) & (uint)((1UL << Math.Min((int)block.Count, CodeBlock.SlotCount)) - 1);
    }

    /// <summary>Checks the rows behind the matching fingerprints: nearly always one, and the right one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Settle(ulong body, int index, uint matches)
    {
        int start = _blocks[index].Start;
        for (; matches != 0; matches &= matches - 1)
        {
            int row = start + BitOperations.TrailingZeroCount(matches);
            if (_rows[row].CodeOrOwner == body)
            {
                return row;
            }
        }

        return _blocks[index].Count == CodeBlock.Overfull ? Bisect(body, start, _blocks[index + 1].Start) : -1;
    }

    private int Bisect(ulong body, int start, int end)
    {
        while (start < end)
        {
            int middle = start + ((end - start) >> 1);
            ulong found = _rows[middle].CodeOrOwner;
            if (found == body)
            {
                return middle;
            }

            (start, end) = found < body ? (middle + 1, end) : (start, middle);
        }

        return -1;
    }
}
