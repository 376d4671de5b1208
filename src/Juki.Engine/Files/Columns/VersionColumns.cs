namespace Juki.Engine.Files.Columns;

/// <summary>Columns of a versions file. The first fourteen are those that we write; the last two are accepted instead of pairs of them.</summary>
public static class VersionColumns
{
    /// <summary>The resident's present code.</summary>
    public const int Code = 0;

    /// <summary>Kind of the version.</summary>
    public const int Kind = 1;

    /// <summary>First day of its period.</summary>
    public const int From = 2;

    /// <summary>Last day of its period.</summary>
    public const int To = 3;

    /// <summary>The retired code, where the kind is <c>former_code</c>.</summary>
    public const int FormerCode = 4;

    /// <summary>Family name.</summary>
    public const int FamilyName = 5;

    /// <summary>Given name.</summary>
    public const int GivenName = 6;

    /// <summary>Reading of the family name.</summary>
    public const int FamilyKana = 7;

    /// <summary>Reading of the given name.</summary>
    public const int GivenKana = 8;

    /// <summary>Name in Latin letters.</summary>
    public const int LatinName = 9;

    /// <summary>Date of birth.</summary>
    public const int BirthDate = 10;

    /// <summary>Sex.</summary>
    public const int Sex = 11;

    /// <summary>Code of prefecture and municipality.</summary>
    public const int MunicipalityCode = 12;

    /// <summary>Address.</summary>
    public const int Address = 13;

    /// <summary>Family and given name in one, a space between.</summary>
    public const int FullName = 14;

    /// <summary>Both readings in one, a space between.</summary>
    public const int FullKana = 15;

    /// <summary>How many of the columns we write ourselves.</summary>
    public const int WrittenCount = 14;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
    [
        ItemColumns.Code with { IsRequired = true },
        new CsvColumn("kind", "種別") { IsRequired = true },
        new CsvColumn("from", "開始日"),
        new CsvColumn("to", "終了日"),
        new CsvColumn("former_code", "旧住民票コード"),
        .. ItemColumns.Names,
        .. ItemColumns.BirthToAddress,
        .. ItemColumns.Whole,
    ]);
}
