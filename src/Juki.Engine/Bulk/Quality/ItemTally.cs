using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Counts which items one worker's rows lack. What is there and what can be read is what matching says it is.</summary>
internal sealed class ItemTally
{
    private const int ItemCount = 6;

    private readonly long[] _missing = new long[(int)QueryItem.Row];
    private readonly long[] _unreadable = new long[(int)QueryItem.Row];

    /// <summary>Rows whose date of birth is known in part.</summary>
    public RowTally PartialBirthDates { get; } = new();

    /// <summary>Rows without any item.</summary>
    public RowTally Empty { get; } = new();

    /// <summary>Counts a row; false if it has no item at all.</summary>
    public bool Take(in QueryItems query, CodeFault code, long line)
    {
        int missing = CountMissing(QueryItem.Code, code == CodeFault.Empty)
            + CountMissing(QueryItem.Name, query.Name.IsWhiteSpace())
            + CountMissing(QueryItem.Kana, query.Kana.IsWhiteSpace())
            + CountMissing(QueryItem.Address, query.Address.IsWhiteSpace())
            + TakeBirthDate(query.BirthDate, line)
            + TakeSex(query.Sex);
        CountUnreadable(QueryItem.Code, code is not (CodeFault.None or CodeFault.Empty));
        if (missing < ItemCount)
        {
            return true;
        }

        Empty.Add(line);
        return false;
    }

    /// <summary>The items of all workers together.</summary>
    public static SortedDictionary<QueryItem, ItemQuality> Merge(IReadOnlyCollection<ItemTally> tallies)
    {
        SortedDictionary<QueryItem, ItemQuality> items = [];
        for (QueryItem item = QueryItem.Code; item <= QueryItem.Address; item++)
        {
            int place = (int)item;
            items.Add(item, new ItemQuality(tallies.Sum(tally => tally._missing[place]), tallies.Sum(tally => tally._unreadable[place])));
        }

        return items;
    }

    private int TakeBirthDate(ReadOnlySpan<char> text, long line)
    {
        BirthDateFault fault = BirthDate.Parse(text, out BirthDate date);
        bool isKnown = fault == BirthDateFault.None && (date.Year | date.Month | date.Day) != 0;
        if (isKnown && !date.IsExact)
        {
            PartialBirthDates.Add(line);
        }

        CountUnreadable(QueryItem.BirthDate, fault is not (BirthDateFault.None or BirthDateFault.Empty));
        return CountMissing(QueryItem.BirthDate, !isKnown && fault is BirthDateFault.None or BirthDateFault.Empty);
    }

    private int TakeSex(ReadOnlySpan<char> text)
    {
        bool isReadable = SexText.TryParse(text, out Sex sex);
        CountUnreadable(QueryItem.Sex, !isReadable);
        return CountMissing(QueryItem.Sex, isReadable && sex is not (Sex.Male or Sex.Female));
    }

    private int CountMissing(QueryItem item, bool isMissing)
    {
        int count = isMissing ? 1 : 0;
        _missing[(int)item] += count;
        return count;
    }

    private void CountUnreadable(QueryItem item, bool isUnreadable) => _unreadable[(int)item] += isUnreadable ? 1 : 0;
}
