using System.Globalization;
using Juki.Engine.History;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Cli.Verbs;

/// <summary>An item that a change changed, with the values where they may be shown.</summary>
/// <param name="Item">Its name in a residents file.</param>
/// <param name="Before">Its value before; null if there was none or it is not shown.</param>
/// <param name="After">Its value after; null if there is none any more or it is not shown.</param>
internal sealed record ChangedItem(string Item, string? Before, string? After)
{
    private const RecordItems Places = RecordItems.Place | RecordItems.Household;

    /// <summary>The items that differ, in the order of a residents file.</summary>
    public static IReadOnlyList<ChangedItem> Of(ResidentChange change, bool hidesPlaces)
    {
        ResidentImage before = change.Before ?? new ResidentImage { Code = change.After.Code };
        IEnumerable<ChangedItem> items =
            from item in RecordItemText.Each
            let hidden = hidesPlaces && Places.HasFlag(item)
            let values = (Before: ValueOf(before, item), After: ValueOf(change.After, item))
            where values.Before != values.After
            select new ChangedItem(RecordItemText.NameOf(item), hidden ? null : Shown(values.Before), hidden ? null : Shown(values.After));
        return [.. Code(before, change.After), .. items, .. Standing(before, change.After)];
    }

    public string ForPeople() => (Before, After) switch
    {
        (null, null) => Item,
        (null, _) => $"{Item} {After}",
        (_, null) => $"{Item} {Before} → (none)",
        _ => $"{Item} {Before} → {After}",
    };

    private static IEnumerable<ChangedItem> Code(ResidentImage before, ResidentImage after) =>
        before.Code == after.Code ? [] : [new ChangedItem("code", before.Code.Reveal(), after.Code.Reveal())];

    private static IEnumerable<ChangedItem> Standing(ResidentImage before, ResidentImage after)
    {
        if ((before.Status, before.StatusDate) != (after.Status, after.StatusDate))
        {
            yield return new ChangedItem("status", WordOf(before), WordOf(after));
        }

        if (before.Protected != after.Protected)
        {
            yield return new ChangedItem("protected", before.Protected ? "1" : null, after.Protected ? "1" : null);
        }
    }

    private static string ValueOf(ResidentImage image, RecordItems item) => item switch
    {
        RecordItems.FamilyName => image.FamilyName,
        RecordItems.GivenName => image.GivenName,
        RecordItems.FamilyKana => image.FamilyKana,
        RecordItems.GivenKana => image.GivenKana,
        RecordItems.LatinName => image.LatinName,
        RecordItems.Alias => image.Alias,
        RecordItems.FormerSurname => image.FormerSurname,
        RecordItems.BirthDate => TextOf(image.BirthDate),
        RecordItems.Sex => SexText.Format(image.Sex),
        RecordItems.MunicipalityCode => image.MunicipalityCode,
        RecordItems.Address => image.Address,
        RecordItems.Household => image.Household,
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    private static string TextOf(BirthDate date)
    {
        Span<char> text = stackalloc char[BirthDate.FormatLengthMax];
        return text[..date.Format(text)].ToString();
    }

    private static string WordOf(ResidentImage image) => image.Status switch
    {
        ResidentStatus.Death => "death",
        ResidentStatus.Emigration => "emigration",
        ResidentStatus.ExOfficio => "ex officio",
        _ => "current",
    } + image.StatusDate?.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Shown(string value) => value.Length > 0 ? value : null;
}
