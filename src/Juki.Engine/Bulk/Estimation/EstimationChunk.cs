using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>A chunk of queries and what an estimation learns of it.</summary>
internal sealed class EstimationChunk(CsvChunk queries)
{
    public CsvChunk Queries { get; } = queries;

    public ComparedQueries Compared { get; } = new();

    public long Rows { get; set; }

    public long UnusableRows { get; set; }

    public void Clear()
    {
        Compared.Clear();
        Rows = 0;
        UnusableRows = 0;
    }
}
