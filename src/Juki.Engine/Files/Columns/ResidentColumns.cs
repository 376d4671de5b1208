namespace Juki.Engine.Files.Columns;

/// <summary>Columns of a residents file. The first sixteen are those that we write; the last two are accepted instead of pairs of them.</summary>
public static class ResidentColumns
{
    /// <summary>Resident code.</summary>
    public const int Code = 0;

    /// <summary>Family name.</summary>
    public const int FamilyName = 1;

    /// <summary>Given name.</summary>
    public const int GivenName = 2;

    /// <summary>Reading of the family name.</summary>
    public const int FamilyKana = 3;

    /// <summary>Reading of the given name.</summary>
    public const int GivenKana = 4;

    /// <summary>Name in Latin letters.</summary>
    public const int LatinName = 5;

    /// <summary>Alias.</summary>
    public const int Alias = 6;

    /// <summary>Former surname.</summary>
    public const int FormerSurname = 7;

    /// <summary>Date of birth.</summary>
    public const int BirthDate = 8;

    /// <summary>Sex.</summary>
    public const int Sex = 9;

    /// <summary>Code of prefecture and municipality.</summary>
    public const int MunicipalityCode = 10;

    /// <summary>Address.</summary>
    public const int Address = 11;

    /// <summary>Household.</summary>
    public const int Household = 12;

    /// <summary>Status.</summary>
    public const int Status = 13;

    /// <summary>Day of the removal.</summary>
    public const int StatusDate = 14;

    /// <summary>Protection.</summary>
    public const int Protected = 15;

    /// <summary>Family and given name in one, a space between.</summary>
    public const int FullName = 16;

    /// <summary>Both readings in one, a space between.</summary>
    public const int FullKana = 17;

    /// <summary>The file's own mark of the row; in mapped files only, and in no schema.</summary>
    public const int Id = 18;

    /// <summary>How many of the columns we write ourselves.</summary>
    public const int WrittenCount = 16;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
    [
        ItemColumns.Code with { IsRequired = true },
        .. ItemColumns.OfRecord,
        new CsvColumn("status", "状態"),
        new CsvColumn("status_date", "状態年月日"),
        new CsvColumn("protected", "支援措置"),
        .. ItemColumns.Whole,
    ]);
}
