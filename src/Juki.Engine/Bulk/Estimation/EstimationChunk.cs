using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>A chunk of queries and what an estimation learns of it.</summary>
internal sealed class EstimationChunk(CsvChunk queries)
{
    public CsvChunk Queries { get; } = queries;

    public ComparedQueries Compared { get; } = new();

    /// <summary>The line of each query in <see cref="Compared"/>.</summary>
    public List<long> Lines { get; } = [];

    /// <summary>Lines that were taken and cannot be answered.</summary>
    public List<long> UnusableLines { get; } = [];

    public long Rows { get; set; }

    public void Clear()
    {
        Compared.Clear();
        Lines.Clear();
        UnusableLines.Clear();
        Rows = 0;
    }
}
