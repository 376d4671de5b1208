using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>Holds the outcomes of the queries, in order, against the truth file, row by row.</summary>
internal sealed class TruthCheck(string path, CsvInput queries) : CompanionCheck(new CompanionReader(path, TruthColumns.Schema, Nature), queries)
{
    private const string Nature = "A truth file has one readable row for each query, in the order of the queries";

    private readonly AccuracyTally _tally = new();

    /// <summary>The result, when all queries have been taken.</summary>
    public Accuracy Finish()
    {
        ReadSurplus();
        return _tally.ToAccuracy();
    }

    protected override void Compare(MatchChunk chunk, in RowOutcome outcome, scoped in CsvReader row)
    {
        ReadOnlySpan<char> id = Reader.Text(row, TruthColumns.Id);
        if (outcome.HasId && !id.SequenceEqual(IdOf(chunk, outcome)))
        {
            throw Reader.Fault(At($"has another id on line {row.Line.ToString(CultureInfo.InvariantCulture)} than the query on line", outcome.Line));
        }

        _tally.Add(outcome, CodeBodyIn(row, TruthColumns.Code), Reader.Text(row, TruthColumns.Errors));
    }

    protected override void TakeUnmatched(ReadOnlySpan<RowOutcome> outcomes) =>
        throw Reader.Fault(At("has no row for the query on line", outcomes[0].Line));

    protected override void TakeSurplus(scoped in CsvReader row) =>
        throw Reader.Fault(At("has more rows than there are queries, from line", row.Line));
}
