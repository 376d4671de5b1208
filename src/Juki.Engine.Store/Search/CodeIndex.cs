using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Finds residents by code in two cache lines: a block of fingerprints, compared all at once, and the row. The batched form
/// asks for the lines of later queries while it settles earlier ones, so that dozens of cache misses are under way together.
/// </summary>
internal sealed class CodeIndex
{
    /// <summary>
    /// Queries between two steps of one query; twice as many lines are in flight. More gain nothing and lengthen the way into
    /// and out of a batch of 64 (<c>compare lanes</c> in bench/README.md).
    /// </summary>
    public const int Lanes = 16;

    private const int Nobody = -1;

    /// <summary>The guess of an overfull block.</summary>
    private const int Untold = -2;

    private readonly NativeArray<Row> _rows;
    private readonly NativeArray<CodeBlock> _blocks;
    private readonly CodeSpace _space;
    private readonly RowBits? _removed;

    /// <param name="rows">All rows, residents first in the order of their codes.</param>
    /// <param name="blocks">What <see cref="Fill"/> made of them.</param>
    /// <param name="residentCount">Number of residents.</param>
    public CodeIndex(NativeArray<Row> rows, NativeArray<CodeBlock> blocks, int residentCount)
        : this(rows, blocks, new CodeSpace(residentCount), removed: null)
    {
    }

    private CodeIndex(NativeArray<Row> rows, NativeArray<CodeBlock> blocks, CodeSpace space, RowBits? removed)
    {
        _rows = rows;
        _blocks = blocks;
        _space = space;
        _removed = removed;
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
                    block.Fingerprints[row - block.Start] = space.PlaceOf(rows[row].CodeOrOwner).Fingerprint;
                }
            }

            int count = row - block.Start;
            block.Count = count <= CodeBlock.SlotCount ? (byte)count : CodeBlock.Overfull;
        }

        blocks[space.BlockCount].Start = residentCount;
    }

    /// <summary>A copy of the blocks, in memory of its own.</summary>
    /// <exception cref="InsufficientMemoryException">There is no memory for it.</exception>
    public NativeArray<CodeBlock> CopyBlocks()
    {
        var copy = new NativeArray<CodeBlock>(_blocks.Length);
        _blocks.CopyTo(copy);
        return copy;
    }

    /// <summary>An index over the same rows from which residents can be removed.</summary>
    /// <param name="copy">What <see cref="CopyBlocks"/> made.</param>
    /// <param name="removed">Says of each row whether it was removed; its bit is set before <see cref="Remove"/>.</param>
    public CodeIndex With(NativeArray<CodeBlock> copy, RowBits removed) => new(_rows, copy, _space, removed);

    /// <summary>
    /// Removes a resident: nobody finds the code any more. Another fingerprint in the slot is enough, since a guess is checked against the row; in
    /// an overfull block, which has no slots for some, the bit of the row is. For one thread; others may be searching.
    /// </summary>
    public void Remove(int row)
    {
        ref CodeBlock block = ref _blocks[_space.BlockOf(_rows[row].CodeOrOwner)];
        if (block.Count != CodeBlock.Overfull)
        {
            ref byte slot = ref block.Fingerprints[row - block.Start];
            Volatile.Write(ref slot, (byte)~_space.PlaceOf(_rows[row].CodeOrOwner).Fingerprint);
        }
    }

    /// <summary>The row of a body; −1 if there is none.</summary>
    public int Find(ulong body) => Settle(body, Guess(body));

    /// <summary>The first row whose body is not below another; the number of residents if there is none.</summary>
    public int LowerBound(ulong body)
    {
        int block = _space.BlockOf(body);
        return LowerBound(body, _blocks[block].Start, _blocks[block + 1].Start);
    }

    /// <summary>Asks for the block of a body that will be sought.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong body) => _blocks.Prefetch(_space.BlockOf(body));

    /// <summary>The rows of many bodies; −1 where there is none.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows) => Find(bodies, rows, Lanes);

    /// <summary>
    /// The batched form with a number of lanes of the caller's: while body i is settled, the row guessed for body i + lanes
    /// and the block of body i + 2 · lanes are asked for. Until it is settled, a guess stands in <paramref name="rows"/>.
    /// </summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows, int lanes)
    {
        for (int settled = -2 * lanes; settled < bodies.Length; settled++)
        {
            int guessed = settled + lanes;
            int asked = guessed + lanes;
            if (asked < bodies.Length)
            {
                _blocks.Prefetch(_space.BlockOf(bodies[asked]));
            }

            if ((uint)guessed < (uint)bodies.Length)
            {
                rows[guessed] = GuessAhead(bodies[guessed]);
            }

            if (settled >= 0)
            {
                rows[settled] = Settle(bodies[settled], rows[settled]);
            }
        }
    }

    /// <summary>Second step of one body in a batch, after <see cref="Prefetch"/>: guesses the row and asks for it.</summary>
    /// <returns>What <see cref="Settle"/> needs; negative where no row is guessed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GuessAhead(ulong body)
    {
        int guess = Guess(body);
        _rows.Prefetch(Math.Max(guess, 0));
        return guess;
    }

    /// <summary>Third step: checks the row of a guess, in fourteen of fifteen cases the right one or none. −1 if nobody has the body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Settle(ulong body, int guess)
    {
        if (guess >= 0 && _rows[guess].CodeOrOwner == body)
        {
            return guess;
        }

        return guess == Nobody ? Nobody : SearchBlock(body);
    }

    /// <summary>The first row with the body's fingerprint in the body's block; or that there is none, or that the block cannot tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Guess(ulong body)
    {
        CodePlace place = _space.PlaceOf(body);
        ref CodeBlock block = ref _blocks[place.Block];
        ulong matches = Matches(ref block, place.Fingerprint);
        int row = matches == 0 ? Nobody : block.Start + BitOperations.TrailingZeroCount(matches);
        return block.Count == CodeBlock.Overfull ? Untold : row;
    }

    /// <summary>
    /// The slots with a fingerprint, as bits. The whole block is one vector: the bytes of its head are shifted out, those
    /// behind its last row masked out (in an overfull block none is).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matches(ref CodeBlock block, byte fingerprint)
    {
        Vector512<byte> line = Vector512.LoadUnsafe(ref Unsafe.As<CodeBlock, byte>(ref block));
        ulong equal = Vector512.Equals(line, Vector512.Create(fingerprint)).ExtractMostSignificantBits();
        return (equal >> CodeBlock.HeadBytes) & ((1UL << Math.Min((int)block.Count, CodeBlock.SlotCount)) - 1);
    }

    /// <summary>Checks every row with the body's fingerprint, or all rows of an overfull block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchBlock(ulong body)
    {
        CodePlace place = _space.PlaceOf(body);
        ref CodeBlock block = ref _blocks[place.Block];
        if (block.Count == CodeBlock.Overfull)
        {
            int found = Bisect(body, block.Start, _blocks[place.Block + 1].Start);
            return found >= 0 && _removed is { } removed && removed.Contains(found) ? Nobody : found;
        }

        for (ulong matches = Matches(ref block, place.Fingerprint); matches != 0; matches &= matches - 1)
        {
            int row = block.Start + BitOperations.TrailingZeroCount(matches);
            if (_rows[row].CodeOrOwner == body)
            {
                return row;
            }
        }

        return Nobody;
    }

    private int Bisect(ulong body, int start, int end)
    {
        int row = LowerBound(body, start, end);
        return row < end && _rows[row].CodeOrOwner == body ? row : Nobody;
    }

    private int LowerBound(ulong body, int start, int end)
    {
        while (start < end)
        {
            int middle = start + ((end - start) >> 1);
            (start, end) = _rows[middle].CodeOrOwner < body ? (middle + 1, end) : (start, middle);
        }

        return start;
    }
}
