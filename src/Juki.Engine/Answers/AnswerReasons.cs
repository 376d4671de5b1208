using Juki.Engine.Matching.Deciding;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Answers;

/// <summary>Translates what other floors say into the frozen reasons of answers.</summary>
internal static class AnswerReasons
{
    public static AnswerReason Of(DecisionReason reason) => reason switch
    {
        DecisionReason.MissingItem => AnswerReason.ItemMissing,
        DecisionReason.CodeAlone => AnswerReason.CodeAlone,
        DecisionReason.Nobody => AnswerReason.Nobody,
        DecisionReason.CodeContradicts => AnswerReason.CodeContradicts,
        DecisionReason.CodeOfAnother => AnswerReason.CodeOfAnother,
        DecisionReason.CodeOfFamilyMember => AnswerReason.CodeOfFamilyMember,
        DecisionReason.EqualRivals => AnswerReason.EqualRivals,
        DecisionReason.SameNameAndDate => AnswerReason.SameNameAndDate,
        DecisionReason.TwinPattern => AnswerReason.TwinPattern,
        DecisionReason.CloseRival => AnswerReason.CloseRival,
        DecisionReason.TooManyCandidates => AnswerReason.TooManyCandidates,
        DecisionReason.PastVersion => AnswerReason.PastVersion,
        DecisionReason.SlightDifference => AnswerReason.SlightDifference,
        DecisionReason.GraveDifference => AnswerReason.GraveDifference,
        DecisionReason.ReadingAlone => AnswerReason.ReadingAlone,
        DecisionReason.LowProbability => AnswerReason.LowProbability,
        _ => AnswerReason.None,
    };

    public static AnswerReason Of(CodeFault fault) => fault switch
    {
        CodeFault.Length => AnswerReason.CodeLength,
        CodeFault.NotDigits => AnswerReason.CodeNotDigits,
        CodeFault.CheckDigit => AnswerReason.CodeCheckDigit,
        _ => AnswerReason.None,
    };

    public static AnswerReason Of(BirthDateFault fault) => fault switch
    {
        BirthDateFault.Format => AnswerReason.DateFormat,
        BirthDateFault.Month => AnswerReason.DateMonth,
        BirthDateFault.Day => AnswerReason.DateDay,
        BirthDateFault.Year => AnswerReason.DateYear,
        BirthDateFault.Era => AnswerReason.DateEra,
        _ => AnswerReason.None,
    };
}
