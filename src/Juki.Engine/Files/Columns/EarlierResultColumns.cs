namespace Juki.Engine.Files.Columns;

/// <summary>The columns of a results file that a later run is compared with; whatever else it has is passed over, the journal address too.</summary>
public static class EarlierResultColumns
{
    /// <summary>Id of the query.</summary>
    public const int Id = 0;

    /// <summary>Result code.</summary>
    public const int Result = 1;

    /// <summary>Code of the resident that was named.</summary>
    public const int Code = 2;

    /// <summary>Version of the decision rules; files from before there were versions do not have it.</summary>
    public const int Rules = 3;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
        new CsvColumn("id") { IsRequired = true },
        new CsvColumn("result") { IsRequired = true },
        new CsvColumn("code") { IsRequired = true },
        new CsvColumn(ResultColumns.Rules));
}
