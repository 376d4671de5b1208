namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts one worker's rows with a defect. Workers see lines in ascending order, so the first ones are the first that come.</summary>
internal sealed class RowTally
{
    private readonly long[] _firstLines = new long[RowsFound.LinesMax];
    private long _rows;

    public void Add(long line)
    {
        if (_rows < RowsFound.LinesMax)
        {
            _firstLines[_rows] = line;
        }

        _rows++;
    }

    /// <summary>The rows of all workers together.</summary>
    public static RowsFound Merge(IReadOnlyCollection<RowTally> tallies) => new(
        tallies.Sum(tally => tally._rows),
        [.. tallies.SelectMany(tally => tally.Lines).Order().Take(RowsFound.LinesMax)]);

    private IEnumerable<long> Lines => _firstLines.Take((int)Math.Min(_rows, RowsFound.LinesMax));
}
