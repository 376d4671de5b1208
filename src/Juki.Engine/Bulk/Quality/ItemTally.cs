using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts which items one worker's rows lack.</summary>
internal sealed class ItemTally
{
    /// <summary>Rows by the items that they lack, so that a row costs one addition.</summary>
    private readonly long[] _rowsByMissing = new long[(int)RowItems.All + 1];
    private readonly long[] _rowsByUnreadable = new long[(int)RowItems.All + 1];

    /// <summary>Rows whose date of birth is known in part.</summary>
    public RowTally PartialBirthDates { get; } = new();

    /// <summary>Rows without any item.</summary>
    public RowTally Empty { get; } = new();

    /// <summary>Counts a row; false if it has no item at all.</summary>
    public bool Take(RowItems row, long line)
    {
        _rowsByMissing[(int)row.Missing]++;
        _rowsByUnreadable[(int)row.Unreadable]++;
        if (row.HasPartialBirthDate)
        {
            PartialBirthDates.Add(line);
        }

        bool isEmpty = row.Missing == RowItems.All;
        if (isEmpty)
        {
            Empty.Add(line);
        }

        return !isEmpty;
    }

    /// <summary>The items of all workers together.</summary>
    public static SortedDictionary<QueryItem, ItemQuality> Merge(IReadOnlyCollection<ItemTally> tallies)
    {
        SortedDictionary<QueryItem, ItemQuality> items = [];
        for (QueryItem item = QueryItem.Code; item <= QueryItem.Address; item++)
        {
            var set = (ItemSet)(1 << (item - QueryItem.Code));
            items.Add(item, new ItemQuality(tallies.Sum(tally => With(tally._rowsByMissing, set)), tallies.Sum(tally => With(tally._rowsByUnreadable, set))));
        }

        return items;
    }

    private static long With(long[] rowsBySet, ItemSet item) =>
        rowsBySet.Where((_, set) => ((ItemSet)set).HasFlag(item)).Sum();
}
