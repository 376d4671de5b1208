using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// The shifts of all rows of a base, ascending by row. They change only where somebody comes, goes, or has more or fewer versions than before,
/// so they are few; a directory leads to the last shift before each 64 rows, and takes half a bit a row.
/// </summary>
internal sealed class RowShifts
{
    private const int RowsPerStretchLog = 6;

    private readonly RowShift[] _shifts;
    private readonly int[] _directory;

    /// <param name="shifts">Ascending by row, the first at row 0.</param>
    /// <param name="rowCount">Rows of the base.</param>
    public RowShifts(List<RowShift> shifts, int rowCount)
    {
        // The end of the search: no row of a base has this number.
        _shifts = [.. shifts, new RowShift(int.MaxValue, 0)];
        _directory = new int[(rowCount >> RowsPerStretchLog) + 1];
        int shift = 0;
        for (int stretch = 0; stretch < _directory.Length; stretch++)
        {
            while (_shifts[shift + 1].Row <= stretch << RowsPerStretchLog)
            {
                shift++;
            }

            _directory[stretch] = shift;
        }
    }

    /// <summary>The new number of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int row)
    {
        int shift = _directory[row >> RowsPerStretchLog];
        while (_shifts[shift + 1].Row <= row)
        {
            shift++;
        }

        return row + _shifts[shift].By;
    }
}
