using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>A chunk of queries and what becomes of it.</summary>
internal sealed class MatchChunk(CsvChunk queries)
{
    private RowOutcome[] _outcomes = new RowOutcome[1024];

    public CsvChunk Queries { get; } = queries;

    public CsvWriter Results { get; } = new();

    public int RowCount { get; private set; }

    public ReadOnlySpan<RowOutcome> Outcomes => _outcomes.AsSpan(0, RowCount);

    public void Clear()
    {
        RowCount = 0;
        Results.Clear();
    }

    public void Add(in RowOutcome outcome)
    {
        if (RowCount == _outcomes.Length)
        {
            Array.Resize(ref _outcomes, RowCount * 2);
        }

        _outcomes[RowCount++] = outcome;
    }
}
