using Juki.Engine.Answers;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>One worker's part of what a report shows; there is none where no report is asked for.</summary>
internal sealed class ReportTally(CsvInput input)
{
    /// <summary>Rows that the sample has of each of its two grades.</summary>
    private const int SampleRowsMax = 20;

    private const int ReasonsMax = 20;

    private readonly WeightHistogram _weights = new();
    private readonly ReasonCounter _reasons = new();
    private readonly RowSample _probable = new(SampleRowsMax);
    private readonly RowSample _possible = new(SampleRowsMax);
    private readonly SampledRowReader _reader = new(input);

    /// <summary>Counts a row that could not be read.</summary>
    public void AddUnreadable() => _reasons.Add(AnswerReason.UnreadableRow, QueryItem.Row);

    /// <summary>Counts an answer, and keeps its row if the sample wants it.</summary>
    public void Add(CsvChunk chunk, in PendingRow row, in Answer answer)
    {
        _reasons.Add(answer.Reason, answer.ReasonItem);
        if (AnswerDisclosure.IsCompared(answer))
        {
            _weights.Add(answer.Grade, answer.Weight);
        }

        RowSample? sample = answer.Grade switch
        {
            Grade.Probable => _probable,
            Grade.Possible => _possible,
            _ => null,
        };
        if (sample?.Wants(row.Line) == true)
        {
            sample.Add(_reader.Read(chunk, row, answer));
        }
    }

    /// <summary>All workers' parts together; null if no report was asked for.</summary>
    public static BulkReport? Merge(IEnumerable<ReportTally?> tallies)
    {
        ReportTally[] parts = [.. tallies.OfType<ReportTally>()];
        foreach (ReportTally other in parts.Skip(1))
        {
            parts[0].Add(other);
        }

        return parts.Length == 0 ? null : parts[0].ToReport();
    }

    private void Add(ReportTally other)
    {
        _weights.Add(other._weights);
        _reasons.Add(other._reasons);
        _probable.Add(other._probable);
        _possible.Add(other._possible);
    }

    private BulkReport ToReport() => new()
    {
        Weights = _weights.ToBins(),
        Reasons = _reasons.MostFrequent(ReasonsMax),
        Sample = [.. _probable.Rows, .. _possible.Rows],
    };
}
