using Juki.Engine.Files.Words;
using Juki.Engine.Model;

namespace Juki.Engine.Files.Mapping;

/// <summary>The items that a mapping may name, and what may be said of each.</summary>
internal static class ItemVocabulary
{
    public const string Id = "id";
    public const string Code = "code";
    public const string FamilyName = "family_name";
    public const string GivenName = "given_name";
    public const string MiddleName = "middle_name";
    public const string Name = "name";
    public const string FamilyKana = "family_kana";
    public const string GivenKana = "given_kana";
    public const string Kana = "kana";
    public const string LatinName = "latin_name";
    public const string BirthDate = "birth_date";
    public const string Sex = "sex";
    public const string Address = "address";
    public const string Status = "status";
    public const string StatusDate = "status_date";
    public const string Protected = "protected";

    private static readonly string[] Queries = [Id, Code, FamilyName, GivenName, MiddleName, Name, FamilyKana, GivenKana, Kana, BirthDate, Sex, Address];

    private static readonly string[] ResidentsOnly =
        [LatinName, "alias", "former_surname", "prefecture_municipality_code", "household", Status, StatusDate, Protected];

    /// <summary>The items of a kind of file.</summary>
    public static string[] Of(MappingKind kind) => kind == MappingKind.Queries ? Queries : [.. Queries, .. ResidentsOnly];

    public static bool TakesFormat(string item) => item is BirthDate or StatusDate;

    public static bool TakesValues(string item) => item is Sex or Status or Protected;

    public static bool TakesOrder(string item) => item is Name;

    /// <summary>Items that point to rows stand in one column, to the letter.</summary>
    public static bool TakesSeveralColumns(string item) => item is not (Id or Code or Sex or Status or Protected);

    /// <summary>Whether we read this value of an item.</summary>
    public static bool IsValue(string item, string value) => item switch
    {
        Sex => SexText.TryParse(value, out _),
        Status => StatusText.TryParse(value, out _),
        _ => value is "" or "0" or "1",
    };

    public static string ValuesOf(string item) => item switch
    {
        Sex => "0, 1, 2 or 9 (ISO 5218)",
        Status => "current, death, emigration or ex officio",
        _ => "0 or 1",
    };
}
