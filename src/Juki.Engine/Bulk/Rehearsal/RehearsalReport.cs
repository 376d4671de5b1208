namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>How the answers to the same queries moved between an earlier run and this one: other rules, another register, another build.</summary>
public sealed record RehearsalReport
{
    /// <summary>How many rows of each kind are listed, the first of the file.</summary>
    public const int ShownRowsMax = 5;

    /// <summary>Versions of the decision rules that the earlier results came about under, at most eight; none if they do not say.</summary>
    public required IReadOnlyList<string> RulesBefore { get; init; }

    /// <summary>Rows that both files have.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows at the end of the earlier file beyond the last query.</summary>
    public required long RowsOnlyBefore { get; init; }

    /// <summary>Queries beyond the end of the earlier file.</summary>
    public required long RowsOnlyNow { get; init; }

    /// <summary>The matrix, grade before by grade now: rows that stayed included, cells without a row left out.</summary>
    public required IReadOnlyList<GradeMove> Moves { get; init; }

    /// <summary>The first rows that are certain and were not.</summary>
    public required IReadOnlyList<MovedRow> BecameCertain { get; init; }

    /// <summary>The first rows that were certain and are not.</summary>
    public required IReadOnlyList<MovedRow> NoLongerCertain { get; init; }

    /// <summary>The first rows that name another resident.</summary>
    public required IReadOnlyList<MovedRow> NamesAnother { get; init; }

    /// <summary>Rows whose grade is another than before.</summary>
    public long RowsOfOtherGrade => Moves.Where(move => move.Before != move.Now).Sum(move => move.Rows);

    /// <summary>Rows that named a resident and name another one.</summary>
    public long RowsOfOtherResident => Moves.Sum(move => move.NamesAnother);
}
