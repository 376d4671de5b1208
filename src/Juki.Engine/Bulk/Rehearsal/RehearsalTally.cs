using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Rehearsal;

/// <summary>Counts how answers moved from an earlier run to this one; nothing is allocated for a row once the first few are kept.</summary>
internal sealed class RehearsalTally
{
    /// <summary>More versions of rules in one file are not told apart: it was put together of many.</summary>
    private const int RulesMax = 8;

    private static readonly Grade[] All = Enum.GetValues<Grade>();

    private readonly long[] _rows = new long[All.Length * All.Length];
    private readonly long[] _otherResident = new long[All.Length * All.Length];
    private readonly List<MovedRow> _becameCertain = [];
    private readonly List<MovedRow> _noLongerCertain = [];
    private readonly List<MovedRow> _namesAnother = [];
    private readonly List<string> _rules = [];
    private long _rowsOnlyBefore;
    private long _rowsOnlyNow;

    /// <summary>Rows of both files so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Counts a row of both files.</summary>
    /// <param name="now">Its answer.</param>
    /// <param name="before">Grade of the earlier answer.</param>
    /// <param name="codeBefore">Body of the code that the earlier answer named; <see cref="RowOutcome.NoCode"/> if none.</param>
    public void Add(in RowOutcome now, Grade before, ulong codeBefore)
    {
        bool namesAnother = codeBefore != RowOutcome.NoCode && now.CodeBody != RowOutcome.NoCode && codeBefore != now.CodeBody;
        int cell = CellOf(before, now.Grade);
        Rows++;
        _rows[cell]++;
        _otherResident[cell] += namesAnother ? 1 : 0;
        if (before != now.Grade || namesAnother)
        {
            Keep(_becameCertain, before != Grade.Certain && now.Grade == Grade.Certain, now, before);
            Keep(_noLongerCertain, before == Grade.Certain && now.Grade != Grade.Certain, now, before);
            Keep(_namesAnother, namesAnother, now, before);
        }
    }

    /// <summary>Counts queries that the earlier file had not.</summary>
    public void AddOnlyNow(int rows) => _rowsOnlyNow += rows;

    /// <summary>Counts a row that only the earlier file has.</summary>
    public void AddOnlyBefore() => _rowsOnlyBefore++;

    /// <summary>Notes the version of rules in a row of the earlier file; empty if it has none.</summary>
    public void NoteRules(ReadOnlySpan<char> version)
    {
        foreach (string known in _rules)
        {
            if (version.SequenceEqual(known))
            {
                return;
            }
        }

        if (!version.IsEmpty && _rules.Count < RulesMax)
        {
            _rules.Add(version.ToString());
        }
    }

    public RehearsalReport ToReport() => new()
    {
        RulesBefore = _rules,
        Rows = Rows,
        RowsOnlyBefore = _rowsOnlyBefore,
        RowsOnlyNow = _rowsOnlyNow,
        Moves = [.. Moves()],
        BecameCertain = _becameCertain,
        NoLongerCertain = _noLongerCertain,
        NamesAnother = _namesAnother,
    };

    private static int CellOf(Grade before, Grade now) => ((int)before * All.Length) + (int)now;

    private static void Keep(List<MovedRow> rows, bool isOne, in RowOutcome now, Grade before)
    {
        if (isOne && rows.Count < RehearsalReport.ShownRowsMax)
        {
            rows.Add(new MovedRow(now.Line, before, now.Grade));
        }
    }

    private IEnumerable<GradeMove> Moves() =>
        from before in All
        from now in All
        let cell = CellOf(before, now)
        where _rows[cell] > 0
        select new GradeMove(before, now, _rows[cell], _otherResident[cell]);
}
