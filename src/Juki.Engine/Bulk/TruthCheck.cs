using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Bulk;

/// <summary>Holds the outcomes of the queries, in order, against the truth file, row by row.</summary>
internal sealed class TruthCheck(string path, CsvInput queries) : IDisposable
{
    private readonly TruthReader _truth = new(path);
    private readonly FieldDecoder _ids = new(queries.Encoding);
    private readonly AccuracyTally _tally = new();

    public void Take(MatchChunk chunk)
    {
        ReadOnlySpan<RowOutcome> outcomes = chunk.Outcomes;
        while (!outcomes.IsEmpty)
        {
            CsvReader row = _truth.Rest();
            int taken = 0;
            while (taken < outcomes.Length && row.Read())
            {
                Compare(chunk, outcomes[taken++], row);
            }

            _truth.Leave(row);
            outcomes = outcomes[taken..];
            if (!outcomes.IsEmpty && !_truth.TryAdvance())
            {
                throw _truth.Fault(At("has no row for the query on line", outcomes[0].Line));
            }
        }
    }

    /// <summary>The result, when all queries have been taken.</summary>
    public Accuracy Finish()
    {
        do
        {
            CsvReader row = _truth.Rest();
            if (row.Read())
            {
                throw _truth.Fault(At("has more rows than there are queries, from line", row.Line));
            }
        }
        while (_truth.TryAdvance());
        return _tally.ToAccuracy();
    }

    public void Dispose() => _truth.Dispose();

    private void Compare(MatchChunk chunk, in RowOutcome outcome, scoped in CsvReader row)
    {
        _truth.Begin(row);
        ReadOnlySpan<char> id = _truth.Text(row, TruthColumns.Id);
        if (outcome.HasId && !id.SequenceEqual(IdOf(chunk, outcome)))
        {
            throw _truth.Fault(At($"has another id on line {row.Line.ToString(CultureInfo.InvariantCulture)} than the query on line", outcome.Line));
        }

        ReadOnlySpan<char> code = _truth.Text(row, TruthColumns.Code);
        _tally.Add(outcome, BodyOf(code, row.Line), _truth.Text(row, TruthColumns.Errors));
    }

    private ReadOnlySpan<char> IdOf(MatchChunk chunk, in RowOutcome outcome)
    {
        _ids.BeginRow(outcome.Id.Length);
        _ids.TryDecode(chunk.Queries.Bytes, outcome.Id, out ReadOnlySpan<char> id);
        return id;
    }

    private ulong BodyOf(ReadOnlySpan<char> code, long line)
    {
        if (code.IsEmpty)
        {
            return RowOutcome.NoCode;
        }

        CodeFault fault = ResidentCode.Parse(code, out ResidentCode truth);
        return fault == CodeFault.None ? truth.Body : throw _truth.Fault(At("has something that is no resident code on line", line));
    }

    private static string At(string problem, long line) => string.Create(CultureInfo.InvariantCulture, $"{problem} {line}");
}
