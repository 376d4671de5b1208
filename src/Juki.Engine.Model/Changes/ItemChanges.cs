using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// The items that an event changes. Null is an item that it does not mention; an empty text is one that it takes away. A date of birth or
/// sex that is not known any more is set to <see cref="Dates.BirthDate.Unknown"/> or <see cref="Model.Sex.NotKnown"/>.
/// </summary>
public sealed record ItemChanges
{
    /// <summary>No item.</summary>
    public static ItemChanges None { get; } = new();

    /// <summary>Family name in kanji or kana.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given name in kanji or kana.</summary>
    public string? GivenName { get; init; }

    /// <summary>Reading of the family name.</summary>
    public string? FamilyKana { get; init; }

    /// <summary>Reading of the given name.</summary>
    public string? GivenKana { get; init; }

    /// <summary>Name in Latin letters, family name first.</summary>
    public string? LatinName { get; init; }

    /// <summary>Alias (通称), as one text.</summary>
    public string? Alias { get; init; }

    /// <summary>Former surname (旧氏).</summary>
    public string? FormerSurname { get; init; }

    /// <summary>Date of birth.</summary>
    public BirthDate? BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Code of prefecture and municipality of the address, as written.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>The whole address as one text.</summary>
    public string? Address { get; init; }

    /// <summary>Household number or name.</summary>
    public string? Household { get; init; }

    /// <summary>The items that the event sets or takes away.</summary>
    public RecordItems Mentioned => Where(static text => text is not null)
        | (BirthDate is null ? RecordItems.None : RecordItems.BirthDate)
        | (Sex is null ? RecordItems.None : RecordItems.Sex);

    /// <summary>The items that it takes away.</summary>
    public RecordItems Cleared => Where(static text => text is "");

    /// <summary>The items that it sets.</summary>
    public RecordItems Set => Mentioned & ~Cleared;

    /// <summary>The text of one item: null if it is not mentioned, or no text.</summary>
    public string? TextOf(RecordItems item) => item switch
    {
        RecordItems.FamilyName => FamilyName,
        RecordItems.GivenName => GivenName,
        RecordItems.FamilyKana => FamilyKana,
        RecordItems.GivenKana => GivenKana,
        RecordItems.LatinName => LatinName,
        RecordItems.Alias => Alias,
        RecordItems.FormerSurname => FormerSurname,
        RecordItems.MunicipalityCode => MunicipalityCode,
        RecordItems.Address => Address,
        RecordItems.Household => Household,
        _ => null,
    };

    /// <summary>Hides the items: they are a person's.</summary>
    public override string ToString() => "items of a resident (hidden)";

    private RecordItems Where(Func<string?, bool> fits)
    {
        RecordItems items = RecordItems.None;
        foreach (RecordItems item in RecordItemText.Each)
        {
            items |= RecordItemText.Texts.HasFlag(item) && fits(TextOf(item)) ? item : RecordItems.None;
        }

        return items;
    }
}
