using Juki.Engine.Files.Csv;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Files.Export;

/// <summary>A run of records on their way into a file.</summary>
internal sealed class ExportChunk
{
    public int First { get; set; }

    public int Count { get; set; }

    public RecordText Text { get; } = new();

    public CsvWriter Rows { get; } = new();
}
