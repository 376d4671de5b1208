namespace Juki.Engine.Files.Columns;

/// <summary>Columns of a query file.</summary>
public static class QueryColumns
{
    /// <summary>The caller's own mark of the row.</summary>
    public const int Id = 0;

    /// <summary>Resident code.</summary>
    public const int Code = 1;

    /// <summary>Name.</summary>
    public const int Name = 2;

    /// <summary>Reading.</summary>
    public const int Kana = 3;

    /// <summary>Date of birth.</summary>
    public const int BirthDate = 4;

    /// <summary>Sex.</summary>
    public const int Sex = 5;

    /// <summary>Address.</summary>
    public const int Address = 6;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
        new CsvColumn("id", "番号", "識別番号", "整理番号") { IsRequired = true },
        new CsvColumn("code", "resident_code", "住民票コード"),
        new CsvColumn("name", "氏名"),
        new CsvColumn("kana", "フリガナ", "ふりがな", "振り仮名", "ﾌﾘｶﾞﾅ", "カナ氏名", "氏名カナ"),
        new CsvColumn("birth_date", "birth", "生年月日"),
        new CsvColumn("sex", "性別"),
        new CsvColumn("address", "住所"));
}
