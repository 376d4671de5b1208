using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Bulk;

/// <summary>Holds the outcomes of the queries, in order, against the rows of a file that has one for each query.</summary>
internal abstract class CompanionCheck(CompanionReader reader, CsvInput queries) : IDisposable
{
    private readonly FieldDecoder _ids = new(queries.Encoding);

    protected CompanionReader Reader { get; } = reader;

    /// <summary>Takes the outcomes of a chunk, after those of all chunks before it.</summary>
    public void Take(MatchChunk chunk)
    {
        ReadOnlySpan<RowOutcome> outcomes = chunk.Outcomes;
        while (!outcomes.IsEmpty)
        {
            CsvReader row = Reader.Rest();
            int taken = 0;
            while (taken < outcomes.Length && row.Read())
            {
                Reader.Begin(row);
                Compare(chunk, outcomes[taken++], row);
            }

            Reader.Leave(row);
            outcomes = outcomes[taken..];
            if (!outcomes.IsEmpty && !Reader.TryAdvance())
            {
                TakeUnmatched(outcomes);
                return;
            }
        }
    }

    public void Dispose() => Reader.Dispose();

    protected static string At(string problem, long line) => string.Create(CultureInfo.InvariantCulture, $"{problem} {line}");

    /// <summary>Reads the rows that are left when all queries have been taken.</summary>
    protected void ReadSurplus()
    {
        do
        {
            CsvReader row = Reader.Rest();
            while (row.Read())
            {
                Reader.Begin(row);
                TakeSurplus(row);
            }

            Reader.Leave(row);
        }
        while (Reader.TryAdvance());
    }

    /// <summary>Compares an outcome with the row that stands beside it.</summary>
    protected abstract void Compare(MatchChunk chunk, in RowOutcome outcome, scoped in CsvReader row);

    /// <summary>The file has ended before the queries.</summary>
    protected abstract void TakeUnmatched(ReadOnlySpan<RowOutcome> outcomes);

    /// <summary>The queries have ended before the file.</summary>
    protected abstract void TakeSurplus(scoped in CsvReader row);

    /// <summary>Body of the resident code in a column; <see cref="RowOutcome.NoCode"/> if it is empty.</summary>
    protected ulong CodeBodyIn(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = Reader.Text(row, column);
        return ResidentCode.Parse(text, out ResidentCode code) switch
        {
            CodeFault.None => code.Body,
            CodeFault.Empty => RowOutcome.NoCode,
            _ => throw Reader.Fault(At("has something that is no resident code on line", row.Line)),
        };
    }

    /// <summary>The id of a query that has one.</summary>
    protected ReadOnlySpan<char> IdOf(MatchChunk chunk, in RowOutcome outcome)
    {
        _ids.BeginRow(outcome.Id.Length);
        _ids.TryDecode(chunk.Queries.Bytes, outcome.Id, out ReadOnlySpan<char> id);
        return id;
    }
}
