using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>
/// Holds the outcomes of the queries, in order, against the results that an earlier run gave the same queries. Queries may
/// have come or gone at the end; anywhere else another id means another file.
/// </summary>
internal sealed class RehearsalCheck(string path, CsvInput queries)
    : CompanionCheck(new CompanionReader(path, EarlierResultColumns.Schema, Nature), queries)
{
    private const string Nature = "Results to compare with are a file that juki match wrote for the same queries in the same order";

    /// <summary>A row whose query had no readable id stands under its line (<see cref="IdWriter"/>).</summary>
    private const string LineWord = "line ";

    private static readonly Grade?[] GradeOfResult = MakeGrades();

    private readonly RehearsalTally _tally = new();
    private readonly char[] _lineId = [.. LineWord, .. long.MaxValue.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The result, when all queries have been taken. The file is closed, since the new results may take its place.</summary>
    public RehearsalReport Finish()
    {
        ReadSurplus();
        Dispose();
        return _tally.ToReport();
    }

    protected override void Compare(MatchChunk chunk, in RowOutcome outcome, scoped in CsvReader row)
    {
        ReadOnlySpan<char> id = Reader.Text(row, EarlierResultColumns.Id);
        if (!id.SequenceEqual(outcome.HasId ? IdOf(chunk, outcome) : LineId(outcome.Line)))
        {
            throw Reader.Fault(At($"has another id on line {row.Line.ToString(CultureInfo.InvariantCulture)}, row {(_tally.Rows + 1).ToString(CultureInfo.InvariantCulture)}, than the query on line", outcome.Line));
        }

        _tally.Add(outcome, GradeIn(row), CodeBodyIn(row, EarlierResultColumns.Code));
        NoteRules(row);
    }

    protected override void TakeUnmatched(ReadOnlySpan<RowOutcome> outcomes) => _tally.AddOnlyNow(outcomes.Length);

    protected override void TakeSurplus(scoped in CsvReader row)
    {
        GradeIn(row);
        NoteRules(row);
        _tally.AddOnlyBefore();
    }

    private ReadOnlySpan<char> LineId(long line)
    {
        line.TryFormat(_lineId.AsSpan(LineWord.Length), out int digits, default, CultureInfo.InvariantCulture);
        return _lineId.AsSpan(0, LineWord.Length + digits);
    }

    private Grade GradeIn(scoped in CsvReader row) =>
        byte.TryParse(Reader.Text(row, EarlierResultColumns.Result), NumberStyles.None, CultureInfo.InvariantCulture, out byte result)
            && GradeOfResult[result] is { } grade
            ? grade
            : throw Reader.Fault(At("has something that is no result code in the column result on line", row.Line));

    private void NoteRules(scoped in CsvReader row)
    {
        ReadOnlySpan<char> version = Reader.Text(row, EarlierResultColumns.Rules);
        if (!version.IsEmpty && !RulesVersion.IsValid(version))
        {
            throw Reader.Fault(At("has something that is no version of rules on line", row.Line));
        }

        _tally.NoteRules(version);
    }

    private static Grade?[] MakeGrades()
    {
        var grades = new Grade?[byte.MaxValue + 1];
        foreach (ResultCode result in Enum.GetValues<ResultCode>().Where(result => result < ResultCode.Removed))
        {
            grades[(int)result] = Grades.Of(result);
        }

        return grades;
    }
}
