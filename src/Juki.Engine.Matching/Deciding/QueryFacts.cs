using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>What a decision has to know of a query besides its candidates.</summary>
public readonly record struct QueryFacts
{
    /// <summary>The items it carries.</summary>
    public ItemSet Items { get; init; }

    /// <summary>An item that cannot be read (result 42); <see cref="QueryItem.None"/> if all can.</summary>
    public QueryItem Unreadable { get; init; }

    /// <summary>The caller's law holds no sex: three items are enough, and sex is not compared.</summary>
    public bool WithoutSex { get; init; }

    /// <summary>Residents that came into question and were not compared, because there were too many.</summary>
    public int Uncompared { get; init; }

    /// <summary>
    /// The first of the four items that is missing (name, date of birth, sex, address in this order);
    /// <see cref="QueryItem.None"/> if the query has enough to be answered (design §4.1).
    /// </summary>
    public QueryItem Missing =>
        (Items & (ItemSet.Name | ItemSet.Kana)) == 0 ? QueryItem.Name
        : (Items & ItemSet.BirthDate) == 0 ? QueryItem.BirthDate
        : (Items & ItemSet.Sex) == 0 && !WithoutSex ? QueryItem.Sex
        : (Items & ItemSet.Address) == 0 ? QueryItem.Address
        : QueryItem.None;
}
