namespace Juki.Engine.Files.Columns;

/// <summary>Columns of the results of an events file (<c>Files/Events/EVENTS.md</c>), one row for each event in the order of the events.</summary>
public static class EventResultColumns
{
    /// <summary>Key of the event; empty where it could not be read.</summary>
    public const int Key = 0;

    /// <summary><c>accepted</c> or <c>refused</c>.</summary>
    public const int Result = 1;

    /// <summary>Why it was refused.</summary>
    public const int Reason = 2;

    /// <summary>The resident's code from then on.</summary>
    public const int Code = 3;

    /// <summary>Address of the event in the journal.</summary>
    public const int Address = 4;

    /// <summary>Name of the item at fault.</summary>
    public const int Item = 5;

    /// <summary>The schema.</summary>
    public static CsvSchema Schema { get; } = new(
        new CsvColumn("key", "整理番号") { IsRequired = true },
        new CsvColumn("result", "結果") { IsRequired = true },
        new CsvColumn("reason", "理由"),
        new CsvColumn("code", "住民票コード"),
        new CsvColumn("address"),
        new CsvColumn("item", "項目"));
}
