using Juki.Engine.History.Days;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Parts of a resident in words.</summary>
internal static class PartWords
{
    private static readonly (ResidentParts Part, string Word)[] Words =
    [
        (ResidentParts.Name, "name"), (ResidentParts.LatinName, "Latin name"), (ResidentParts.Alias, "alias"), (ResidentParts.FormerSurname, "former surname"),
        (ResidentParts.Address, "address"), (ResidentParts.Household, "household"), (ResidentParts.Status, "status"), (ResidentParts.Protection, "protection"),
        (ResidentParts.Code, "code"), (ResidentParts.Birth, "date of birth and sex"),
    ];

    /// <summary>The words of parts, in one order; null for none.</summary>
    public static string? Of(ResidentParts parts) => parts == ResidentParts.None ? null : string.Join(", ", Words.Where(word => parts.HasFlag(word.Part)).Select(word => word.Word));
}
