using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts which items one worker's rows lack. What is there and what can be read is what matching says it is.</summary>
internal sealed class ItemTally
{
    private const ItemSet All = ItemSet.Code | ItemSet.Name | ItemSet.Kana | ItemSet.BirthDate | ItemSet.Sex | ItemSet.Address;

    /// <summary>Rows by the items that they lack, so that a row costs one addition.</summary>
    private readonly long[] _rowsByMissing = new long[(int)All + 1];
    private readonly long[] _rowsByUnreadable = new long[(int)All + 1];

    /// <summary>Rows whose date of birth is known in part.</summary>
    public RowTally PartialBirthDates { get; } = new();

    /// <summary>Rows without any item.</summary>
    public RowTally Empty { get; } = new();

    /// <summary>Counts a row that matching has read without a fault; false if it has no item at all.</summary>
    /// <param name="query">What it says: a name in kana is a reading to matching, and none of the row's.</param>
    /// <param name="carried">The items that matching found in it.</param>
    /// <param name="line">Its line.</param>
    public bool Take(in QueryItems query, ItemSet carried, long line) =>
        Count((All & ~(carried | ItemSet.Kana)) | If(query.Kana.IsWhiteSpace(), ItemSet.Kana), ItemSet.None, line);

    /// <summary>Counts a row in which matching found a fault, or a date that is not known in full; false if it has no item at all.</summary>
    public bool Take(in QueryItems query, CodeFault code, long line)
    {
        ItemSet unreadable = If(code is not (CodeFault.None or CodeFault.Empty), ItemSet.Code);
        ItemSet missing = If(code == CodeFault.Empty, ItemSet.Code)
            | If(query.Name.IsWhiteSpace(), ItemSet.Name)
            | If(query.Kana.IsWhiteSpace(), ItemSet.Kana)
            | If(query.Address.IsWhiteSpace(), ItemSet.Address);
        TakeBirthDate(query.BirthDate, line, ref missing, ref unreadable);
        TakeSex(query.Sex, ref missing, ref unreadable);
        return Count(missing, unreadable, line);
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

    private bool Count(ItemSet missing, ItemSet unreadable, long line)
    {
        _rowsByMissing[(int)missing]++;
        _rowsByUnreadable[(int)unreadable]++;
        if (missing == All)
        {
            Empty.Add(line);
        }

        return missing != All;
    }

    private static ItemSet If(bool holds, ItemSet item) => holds ? item : ItemSet.None;

    private void TakeBirthDate(ReadOnlySpan<char> text, long line, ref ItemSet missing, ref ItemSet unreadable)
    {
        BirthDateFault fault = BirthDate.Parse(text, out BirthDate date);
        bool isKnown = (date.Year | date.Month | date.Day) != 0;
        bool isReadable = fault is BirthDateFault.None or BirthDateFault.Empty;
        missing |= If(isReadable && !isKnown, ItemSet.BirthDate);
        unreadable |= If(!isReadable, ItemSet.BirthDate);
        if (isReadable && isKnown && !date.IsExact)
        {
            PartialBirthDates.Add(line);
        }
    }

    private static void TakeSex(ReadOnlySpan<char> text, ref ItemSet missing, ref ItemSet unreadable)
    {
        bool isReadable = SexText.TryParse(text, out Sex sex);
        missing |= If(isReadable && sex is not (Sex.Male or Sex.Female), ItemSet.Sex);
        unreadable |= If(!isReadable, ItemSet.Sex);
    }
}
