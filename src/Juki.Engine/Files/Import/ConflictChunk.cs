using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files.Import;

/// <summary>A chunk of rows that is searched for some codes, and the lines where they stand.</summary>
internal sealed class ConflictChunk(CsvChunk rows)
{
    public CsvChunk Rows { get; } = rows;

    public List<long> Lines { get; } = [];
}
