using System.Numerics;
using System.Runtime.CompilerServices;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// The numbers that the rows of base and delta have in the snapshot that both are merged into: residents in the order of their codes, then
/// their versions in the order of the residents. The rows of the base that stay keep their order, so what is sorted by row stays sorted.
/// </summary>
/// <remarks>
/// Takes a bit and a half for each row of the base, eight for each of the delta, and as many for each change that moves others. Indexes ask for rows in an
/// order of their own, so it matters that this stays in the cache: with a table of four bytes a row merging them took twice as long.
/// </remarks>
internal sealed class RowMap
{
    /// <summary>The number of a row that is left out.</summary>
    public const int Left = -1;

    private const int BitsPerWordLog = 6;

    private readonly ulong[] _left;
    private readonly RowShifts _shifts;
    private readonly int[] _ofDelta;

    /// <param name="left">A bit for each row of the base that is left out.</param>
    /// <param name="shifts">How the others move.</param>
    /// <param name="ofDelta">The new number of each row of the delta, or <see cref="Left"/>.</param>
    /// <param name="entered">The new numbers of the delta's rows that are not left out, ascending.</param>
    /// <param name="baseRowCount">Rows of the base.</param>
    public RowMap(ulong[] left, RowShifts shifts, int[] ofDelta, int[] entered, int baseRowCount)
    {
        Entered = entered;
        _left = left;
        _shifts = shifts;
        _ofDelta = ofDelta;
        BaseRowCount = baseRowCount;
    }

    /// <summary>Rows of the base: the number of the delta's first.</summary>
    public int BaseRowCount { get; }

    /// <summary>The new numbers of the rows that came with the delta, ascending.</summary>
    public int[] Entered { get; }

    /// <summary>The rows of the base below a number that are left out, ascending.</summary>
    public int[] LeftBelow(int end)
    {
        List<int> rows = [];
        for (int word = 0; word < _left.Length; word++)
        {
            for (ulong left = _left[word]; left != 0; left &= left - 1)
            {
                rows.Add((word << BitsPerWordLog) + BitOperations.TrailingZeroCount(left));
            }
        }

        return [.. rows.TakeWhile(row => row < end)];
    }

    /// <summary>Whether a row of the base is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLeft(int row) => (_left[row >> BitsPerWordLog] >> row & 1) != 0;

    /// <summary>The new number of a row, of base or delta; <see cref="Left"/> if it is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int row) =>
        row >= BaseRowCount ? OfDelta(row) : IsLeft(row) ? Left : _shifts.Of(row);

    /// <summary>Rows that were entered after the list was made are left out too.</summary>
    private int OfDelta(int row) => row - BaseRowCount < _ofDelta.Length ? _ofDelta[row - BaseRowCount] : Left;

    /// <summary>Numbers the rows of all residents of a list.</summary>
    public static RowMap Of(Register register, ResidentList residents)
    {
        var numbering = new RowNumbering(register, residents.Count);
        ReadOnlySpan<ResidentRun> runs = residents.Runs;
        for (int run = 0; run < runs.Length; run++)
        {
            int end = run + 1 < runs.Length ? runs[run + 1].First : residents.Count;
            numbering.Add(runs[run].Row, end - runs[run].First);
        }

        return numbering.Complete();
    }
}
