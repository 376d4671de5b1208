namespace Juki.Engine.Files.Columns;

/// <summary>The columns of a resident's items, as all files about residents have them.</summary>
internal static class ItemColumns
{
    /// <summary>Resident code.</summary>
    public static CsvColumn Code { get; } = new("code", "resident_code", "住民票コード");

    /// <summary>The parts of the name.</summary>
    public static IReadOnlyList<CsvColumn> Names { get; } =
    [
        new("family_name", "氏"),
        new("given_name", "名"),
        new("family_kana", "氏フリガナ", "氏ふりがな", "氏カナ"),
        new("given_kana", "名フリガナ", "名ふりがな", "名カナ"),
        new("latin_name", "ローマ字氏名", "英字氏名"),
    ];

    /// <summary>Names beside the name.</summary>
    public static IReadOnlyList<CsvColumn> OtherNames { get; } = [new("alias", "通称"), new("former_surname", "旧氏")];

    /// <summary>Date of birth, sex, municipality and address.</summary>
    public static IReadOnlyList<CsvColumn> BirthToAddress { get; } =
    [
        new("birth_date", "birth", "生年月日"),
        new("sex", "性別"),
        new("prefecture_municipality_code", "municipality_code", "市区町村コード", "都道府県市区町村コード"),
        new("address", "住所"),
    ];

    /// <summary>Household.</summary>
    public static CsvColumn Household { get; } = new("household", "世帯番号");

    /// <summary>Everything of a record, from the family name to the household: what an event may set.</summary>
    public static IReadOnlyList<CsvColumn> OfRecord { get; } = [.. Names, .. OtherNames, .. BirthToAddress, Household];

    /// <summary>Name and reading in one field each, accepted instead of pairs.</summary>
    public static IReadOnlyList<CsvColumn> Whole { get; } = [new("name", "氏名"), new("kana", "フリガナ", "ふりがな", "振り仮名", "ﾌﾘｶﾞﾅ", "氏名フリガナ")];
}
