using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Births;

/// <summary>
/// Where the names of a date begin, stretch by stretch. Each birth-date block is cut into stretches of equal width of the
/// name bits of <see cref="BirthSignature"/>, one for each 32 of its rows: a guess inside a whole block of n rows misses by
/// √n / 2, some thirty rows at national size, a guess inside a stretch by two or three, so that it hits the cache line.
/// <code>
/// The block of date d with rows s … e − 1 has ⌊e / 32⌋ − ⌊s / 32⌋ + 1 stretches, from element ⌊s / 32⌋ + d on:
/// so no table tells where they stand, and they take an eighth of a byte a row. Each element is the first position whose
/// stretch is not below its own; one more element at the end is the number of rows.
/// </code>
/// </summary>
internal sealed class BirthStretches(NativeArray<int> blockStarts, NativeArray<int> starts)
{
    /// <summary>32 rows a stretch: 16 take twice the bytes and find a name in batches 4 % faster.</summary>
    private const int RowsPerStretchBits = 5;

    /// <summary>Elements for so many rows with so many dates.</summary>
    public static long LengthFor(long rowCount, long dateCount) => (rowCount >> RowsPerStretchBits) + dateCount + 1;

    /// <summary>Whether a date has a block: −1 is none, and dates that came with changes have rows of the delta alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int dateId) => (uint)dateId < (uint)(blockStarts.Length - 1);

    /// <summary>The rows of a date, and the stretch of a name in their block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NameLane LaneOf(int dateId, ulong fullNameHash)
    {
        NameLane lane = new() { Key = BirthSignature.OfName(fullNameHash), Start = blockStarts[dateId], End = blockStarts[dateId + 1] };
        lane.Stretch = First(dateId, lane.Start) + (int)Math.BigMul(lane.Key, CountOf(lane.Start, lane.End), out lane.Share);
        return lane;
    }

    /// <summary>Asks for the line of <see cref="NameLane.Stretch"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int stretch) => starts.Prefetch(stretch);

    /// <summary>Where the first signature of a lane's name is likely to stand: within its stretch by the share of the name in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Guess(in NameLane lane)
    {
        int start = starts[lane.Stretch];
        return start + (int)Math.BigMul(lane.Share, (ulong)(uint)(starts[lane.Stretch + 1] - start), out _);
    }

    /// <summary>Finds the starts of all stretches in signatures that are in order.</summary>
    public void Fill(NativeArray<ulong> signatures)
    {
        Parallel.For(0, (int)blockStarts.Length - 1, dateId => FillBlock(dateId, signatures));
        starts[starts.Length - 1] = (int)signatures.Length;
    }

    private static int First(int dateId, int start) => (start >> RowsPerStretchBits) + dateId;

    private static ulong CountOf(int start, int end) => (ulong)((end >> RowsPerStretchBits) - (start >> RowsPerStretchBits) + 1);

    private void FillBlock(int dateId, NativeArray<ulong> signatures)
    {
        int position = blockStarts[dateId];
        int end = blockStarts[dateId + 1];
        int first = First(dateId, position);
        ulong count = CountOf(position, end);
        for (ulong stretch = 0; stretch < count; stretch++)
        {
            while (position < end && Math.BigMul(BirthSignature.NameOf(signatures[position]), count, out _) < stretch)
            {
                position++;
            }

            starts[first + (long)stretch] = position;
        }
    }
}
