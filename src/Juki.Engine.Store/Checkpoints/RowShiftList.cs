namespace Juki.Engine.Store.Checkpoints;

/// <summary>Shifts as they are found, ascending by row: only those that move something, and one for each row.</summary>
internal sealed class RowShiftList
{
    private readonly List<RowShift> _shifts = [];

    /// <summary>The shifts.</summary>
    public IReadOnlyList<RowShift> Shifts => _shifts;

    /// <summary>Says where a row goes, and with it those behind it. Not below the row before; of several for one row the last counts.</summary>
    public void Add(int row, int newRow)
    {
        if (_shifts.Count > 0 && _shifts[^1].Row == row)
        {
            // Nothing stands between: residents without versions lie side by side for the versions behind them.
            _shifts.RemoveAt(_shifts.Count - 1);
        }

        if (_shifts.Count == 0 || _shifts[^1].By != newRow - row)
        {
            _shifts.Add(new RowShift(row, newRow - row));
        }
    }
}
