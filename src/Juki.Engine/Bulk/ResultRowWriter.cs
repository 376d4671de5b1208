using System.Text;
using Juki.Engine.Answers;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>
/// Writes answers as rows of a results file, after the id. Only a grade that names one resident shows a code; of several
/// equal ones there is a count, and no data (design §4.5).
/// </summary>
/// <param name="top">How many candidates a row shows.</param>
/// <param name="rulesVersion">The last field but one of every row; letters and digits that need no quotes.</param>
/// <param name="asOf">The last field: the journal address that the answers are true of.</param>
internal sealed class ResultRowWriter(int top, string rulesVersion, long asOf)
{
    private const int LevelCount = 5;
    private const int WeightDecimals = 2;
    private const int ProbabilityDecimals = 6;

    /// <summary>Twelve short fields, and the reason.</summary>
    private const int RestBytesMax = (12 * ShortWord.BytesMax) + ReasonFields.BytesMax;

    /// <summary>Code, weight and probability.</summary>
    private const int CandidateBytesMax = ResidentCode.Length + (2 * DecimalText.FixedBytesMax) + 3;

    private readonly byte[] _stamp = Encoding.ASCII.GetBytes(FormattableString.Invariant($",{rulesVersion},{asOf}"));
    private readonly int _candidatesBytesMax = top * CandidateBytesMax;

    /// <summary>The rest of a row after its id.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="code">The code of the answer's resident, where the answer names one.</param>
    /// <param name="further">Further candidates, best first.</param>
    /// <param name="furtherCodes">Their codes.</param>
    public void Write(
        CsvWriter output, in Answer answer, ResidentCode code, ReadOnlySpan<Answer> further, ReadOnlySpan<ResidentCode> furtherCodes)
    {
        bool names = AnswerDisclosure.NamesOne(answer);
        bool isCompared = AnswerDisclosure.IsCompared(answer);
        CsvRowRest row = output.BeginRest(RestBytesMax + _candidatesBytesMax + _stamp.Length);
        row.Append(ResultWords.Results[(byte)answer.Result]);
        row.Append(ResultWords.Grades[(byte)answer.Grade]);
        WriteCode(ref row, names, code);
        WriteWeight(ref row, answer, isCompared);
        row.Comma();
        row.Number(answer.Rivals);
        WriteLevels(ref row, answer, isCompared);
        WriteVersion(ref row, answer, names);
        row.Comma();
        WriteStatus(ref row, answer);
        row.Comma();
        row.Append(ReasonFields.Of(answer.Reason, answer.ReasonItem));
        WriteFurther(ref row, further, furtherCodes);
        row.Append(_stamp);
        output.EndRest(row);
    }

    /// <summary>The rest of a row that could not be read.</summary>
    public void WriteUnreadable(CsvWriter output, RowFault fault)
    {
        CsvRowRest row = output.BeginRest(RestBytesMax + _candidatesBytesMax + _stamp.Length);
        row.Append(ResultWords.Results[(byte)ResultCode.Invalid]);
        row.Append(ResultWords.Grades[(byte)Grade.Invalid]);
        row.Commas(3 + 1 + LevelCount + 2 + 1);
        row.Append("line "u8);
        row.Number(fault.Line);
        if (fault.Column > 0)
        {
            row.Append(" column "u8);
            row.Number(fault.Column);
        }

        row.Append(": "u8);
        row.Append(RowFaultWords.Of(fault.Kind));
        WriteFurther(ref row, default, default);
        row.Append(_stamp);
        output.EndRest(row);
    }

    private static void WriteCode(ref CsvRowRest row, bool isThere, ResidentCode code)
    {
        row.Comma();
        if (isThere)
        {
            code.Format(row.Take(ResidentCode.Length));
        }
    }

    private static void WriteWeight(ref CsvRowRest row, in Answer answer, bool isCompared)
    {
        if (!isCompared)
        {
            row.Commas(2);
            return;
        }

        row.Comma();
        row.Fixed(answer.Weight, WeightDecimals);
        row.Comma();
        row.Fixed(answer.Probability, ProbabilityDecimals);
    }

    private static void WriteLevels(ref CsvRowRest row, in Answer answer, bool isCompared)
    {
        if (!isCompared)
        {
            row.Commas(LevelCount);
            return;
        }

        row.Append(ResultWords.Names[(byte)answer.Name]);
        row.Append(ResultWords.Kanas[(byte)answer.Kana]);
        row.Append(ResultWords.Births[(byte)answer.Birth]);
        row.Append(ResultWords.Sexes[(byte)answer.Sex]);
        row.Append(ResultWords.Addresses[(byte)answer.Address]);
    }

    private static void WriteVersion(ref CsvRowRest row, in Answer answer, bool names)
    {
        if (names)
        {
            VersionField.Append(ref row, answer.Version, answer.From, answer.To);
        }
        else
        {
            row.Comma();
        }
    }

    private static void WriteStatus(ref CsvRowRest row, in Answer answer)
    {
        if (answer.Result != ResultCode.AmbiguousEqual)
        {
            AppendStatus(ref row, answer.Removed, "50"u8, false);
            AppendStatus(ref row, answer.Superseded, "51"u8, answer.Removed);
            AppendStatus(ref row, answer.Protected, "52"u8, answer.Removed || answer.Superseded);
        }
    }

    private static void AppendStatus(ref CsvRowRest row, bool holds, ReadOnlySpan<byte> status, bool isFurther)
    {
        if (holds)
        {
            row.Append(isFurther ? ";"u8 : default);
            row.Append(status);
        }
    }

    private void WriteFurther(ref CsvRowRest row, ReadOnlySpan<Answer> further, ReadOnlySpan<ResidentCode> codes)
    {
        for (int i = 0; i < top - 1; i++)
        {
            bool isThere = i < further.Length;
            WriteCode(ref row, isThere, isThere ? codes[i] : default);
            WriteWeight(ref row, isThere ? further[i] : default, isThere);
        }
    }
}
