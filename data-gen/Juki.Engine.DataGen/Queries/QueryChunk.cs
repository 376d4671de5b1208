using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.HardCases;
using Juki.Engine.DataGen.Queries.Writing;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Queries;

/// <summary>Some rows of both files, made by one thread and written by another.</summary>
internal sealed class QueryChunk(QueryMaker maker)
{
    private readonly TextBuffer _field = new();

    /// <summary>Rows of the query file.</summary>
    public TextBuffer Queries { get; } = new();

    /// <summary>Rows of the truth file.</summary>
    public TextBuffer Truth { get; } = new();

    /// <summary>How many rows.</summary>
    public int RowCount { get; private set; }

    /// <summary>Makes the rows from <paramref name="first"/> on.</summary>
    public void Fill(long first, int rowCount)
    {
        Queries.Clear();
        Truth.Clear();
        RowCount = rowCount;
        for (long index = first; index < first + rowCount; index++)
        {
            maker.Make(index);
            AppendQuery(index + 1);
            AppendTruth(index + 1);
        }
    }

    private void AppendQuery(long id)
    {
        (QueryDraft draft, WritingHabits habits) = (maker.Draft, maker.Habits);
        Queries.AppendNumber(id);
        AppendField(draft.Code);
        NameVariety.Write(draft, habits, _field);
        AppendField(_field);
        KanaVariety.Write(draft, habits, _field);
        AppendField(_field);
        DateVariety.Write(draft, habits, _field);
        AppendField(_field);
        SexVariety.Write(draft, habits, _field);
        AppendField(_field);
        AddressVariety.Write(draft.Address, habits, _field);
        AppendField(_field);
        Queries.Append('\n');
    }

    private void AppendField(TextBuffer field)
    {
        Queries.Append(',');
        CsvField.Append(Queries, field.Span);
    }

    private void AppendTruth(long id)
    {
        Truth.AppendNumber(id);
        Truth.Append(',');
        if (!maker.IsAbsent)
        {
            Span<char> digits = stackalloc char[ResidentCode.Length];
            maker.Draft.Person.Format(digits);
            Truth.Append(digits);
        }

        Truth.Append(',');
        AppendErrors();
        Truth.Append('\n');
    }

    private void AppendErrors()
    {
        int start = Truth.Length;
        if (maker.IsAbsent)
        {
            Truth.Append("absent");
        }

        if (maker.HardCase is { } hardCase)
        {
            Truth.Append(NameOf(hardCase));
        }

        foreach (ErrorKind kind in maker.Draft.Errors)
        {
            Truth.Append(Truth.Length > start ? ";" : "");
            Truth.Append(ErrorNames.Of(kind));
        }
    }

    private static string NameOf(HardCaseKind kind) => kind switch
    {
        HardCaseKind.Twin => "hard:twin",
        HardCaseKind.ParentChild => "hard:parent-child",
        _ => "hard:namesake",
    };
}
