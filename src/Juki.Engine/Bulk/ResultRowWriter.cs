using Juki.Engine.Answers;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>
/// Writes answers as rows of a results file. Only a grade that names one resident shows a code; of several equal ones there
/// is a count, and no data (design §4.5).
/// </summary>
internal sealed class ResultRowWriter(IBatchAnswerer answerer, int top)
{
    private const int LevelCount = 5;
    private static readonly EnumWords<Grade> Grades = new();
    private static readonly EnumWords<NameLevel> Names = new();
    private static readonly EnumWords<KanaLevel> Kanas = new();
    private static readonly EnumWords<BirthLevel> Births = new();
    private static readonly EnumWords<SexLevel> Sexes = new();

    /// <summary>The answer names one resident.</summary>
    public static bool NamesOne(in Answer answer) =>
        answer.ResidentRow >= 0 && answer.Grade is Grade.Certain or Grade.Probable or Grade.Possible;

    public static void WriteHeader(CsvWriter output, int top)
    {
        foreach (string name in ResultColumns.Names)
        {
            output.Text(name);
        }

        for (int candidate = 2; candidate <= top; candidate++)
        {
            foreach (string name in ResultColumns.CandidateNames)
            {
                output.Text(name);
                output.Append("_"u8);
                output.AppendNumber(candidate);
            }
        }

        output.EndRow();
    }

    /// <summary>The rest of a row after its id.</summary>
    public void Write(CsvWriter output, in Answer answer, ReadOnlySpan<Answer> candidates)
    {
        bool names = NamesOne(answer);
        bool isCompared = names || answer.Result == ResultCode.AmbiguousRival;
        WriteResult(output, answer.Result, answer.Grade);
        WriteCode(output, names ? answer.ResidentRow : -1);
        WriteWeight(output, answer, isCompared);
        output.Number(answer.Rivals);
        WriteLevels(output, answer, isCompared);
        WriteVersion(output, answer, names);
        WriteStatus(output, answer);
        WriteReason(output, answer);
        WriteCandidates(output, names ? candidates : default);
        output.EndRow();
    }

    /// <summary>The rest of a row that could not be read.</summary>
    public void WriteUnreadable(CsvWriter output, RowFault fault)
    {
        WriteResult(output, ResultCode.Invalid, Grade.Invalid);
        WriteEmpty(output, 3 + LevelCount + 3);
        output.Word("line "u8);
        output.AppendNumber(fault.Line);
        if (fault.Column > 0)
        {
            output.Append(" column "u8);
            output.AppendNumber(fault.Column);
        }

        output.Append(": "u8);
        output.Append(RowFaultWords.Of(fault.Kind));
        WriteCandidates(output, default);
        output.EndRow();
    }

    private static void WriteResult(CsvWriter output, ResultCode result, Grade grade)
    {
        output.Empty();
        output.AppendDigits((int)result, 2);
        output.Word(Grades[(byte)grade]);
    }

    private void WriteCode(CsvWriter output, int residentRow)
    {
        Span<char> digits = stackalloc char[ResidentCode.Length];
        if (residentRow < 0)
        {
            output.Empty();
            return;
        }

        answerer.CodeOf(residentRow).Format(digits);
        output.Text(digits);
    }

    private static void WriteWeight(CsvWriter output, in Answer answer, bool isCompared)
    {
        if (!isCompared)
        {
            WriteEmpty(output, 2);
            return;
        }

        output.Fixed(answer.Weight, 2);
        output.Fixed(answer.Probability, 6);
    }

    private static void WriteLevels(CsvWriter output, in Answer answer, bool isCompared)
    {
        if (!isCompared)
        {
            WriteEmpty(output, LevelCount);
            return;
        }

        output.Word(Names[(byte)answer.Name]);
        output.Word(Kanas[(byte)answer.Kana]);
        output.Word(Births[(byte)answer.Birth]);
        output.Word(Sexes[(byte)answer.Sex]);
        output.Word(AddressLevelWords.Of(answer.Address));
    }

    private static void WriteVersion(CsvWriter output, in Answer answer, bool names)
    {
        output.Empty();
        if (names)
        {
            VersionWords.Append(output, answer.Version, answer.From, answer.To);
        }
    }

    private static void WriteStatus(CsvWriter output, in Answer answer)
    {
        output.Empty();
        if (answer.Result == ResultCode.AmbiguousEqual)
        {
            return;
        }

        AppendStatus(output, answer.Removed, "50"u8, false);
        AppendStatus(output, answer.Superseded, "51"u8, answer.Removed);
        AppendStatus(output, answer.Protected, "52"u8, answer.Removed || answer.Superseded);
    }

    private static void AppendStatus(CsvWriter output, bool holds, ReadOnlySpan<byte> status, bool isFurther)
    {
        if (holds)
        {
            output.Append(isFurther ? ";"u8 : default);
            output.Append(status);
        }
    }

    private static void WriteReason(CsvWriter output, in Answer answer)
    {
        Span<char> words = stackalloc char[AnswerReasonText.LengthMax];
        output.Text(words[..AnswerReasonText.Write(answer.Reason, answer.ReasonItem, words)]);
    }

    private void WriteCandidates(CsvWriter output, ReadOnlySpan<Answer> candidates)
    {
        for (int place = 1; place < top; place++)
        {
            bool isThere = place < candidates.Length;
            WriteCode(output, isThere ? candidates[place].ResidentRow : -1);
            WriteWeight(output, isThere ? candidates[place] : default, isThere);
        }
    }

    private static void WriteEmpty(CsvWriter output, int fieldCount)
    {
        for (int field = 0; field < fieldCount; field++)
        {
            output.Empty();
        }
    }
}
