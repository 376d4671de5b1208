namespace Juki.Engine.Files.Columns;

/// <summary>Columns of a truth file: who the queries really ask for.</summary>
public static class TruthColumns
{
    /// <summary>Id of the query.</summary>
    public const int Id = 0;

    /// <summary>Code of the resident; empty for a person who is not in the register.</summary>
    public const int Code = 1;

    /// <summary>The errors that were put in, with <c>;</c> between them.</summary>
    public const int Errors = 2;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
        new CsvColumn("id", "番号", "識別番号", "整理番号") { IsRequired = true },
        new CsvColumn("code", "住民票コード") { IsRequired = true },
        new CsvColumn("errors"));
}
