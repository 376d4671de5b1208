namespace Juki.Engine.Bulk.Quality;

/// <summary>Adds up groups of lines; the sum does not depend on their order.</summary>
internal sealed class RepeatTotals
{
    private readonly List<LinePair> _firstPairs = new(RepeatedRows.PairsMax + 1);
    private long _groups;
    private long _rows;
    private long _largest;

    public void Add(in LineGroup group)
    {
        _groups++;
        _rows += group.Rows;
        _largest = Math.Max(_largest, group.Rows);
        Keep(group.FirstPair);
    }

    public void Add(RepeatTotals others)
    {
        _groups += others._groups;
        _rows += others._rows;
        _largest = Math.Max(_largest, others._largest);
        others._firstPairs.ForEach(Keep);
    }

    public RepeatedRows ToRows() => new() { Groups = _groups, Rows = _rows, Largest = _largest, FirstPairs = [.. _firstPairs] };

    private void Keep(LinePair pair)
    {
        int place = ~_firstPairs.BinarySearch(pair);
        if (place >= RepeatedRows.PairsMax)
        {
            return;
        }

        _firstPairs.Insert(place, pair);
        if (_firstPairs.Count > RepeatedRows.PairsMax)
        {
            _firstPairs.RemoveAt(RepeatedRows.PairsMax);
        }
    }
}
