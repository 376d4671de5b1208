using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Answers;

/// <summary>
/// What of an answer may be shown. Only a grade that names one resident shows a code; of several equal ones there is a count, and no
/// data (design §4.5).
/// </summary>
public static class AnswerDisclosure
{
    /// <summary>The answer names one resident.</summary>
    public static bool NamesOne(in Answer answer) =>
        answer.ResidentRow >= 0 && answer.Grade is Grade.Certain or Grade.Probable or Grade.Possible;

    /// <summary>It says how its best candidate compares: one that is named, or that a rival keeps from being named.</summary>
    public static bool IsCompared(in Answer answer) => NamesOne(answer) || answer.Result == ResultCode.AmbiguousRival;

    /// <summary>The answer without weight, probability and levels, unless it says how its best candidate compares.</summary>
    public static Answer Shown(in Answer answer) => IsCompared(answer) ? answer : answer with
    {
        Weight = 0,
        Probability = 0,
        Name = NameLevel.Missing,
        Tier = null,
        Kana = KanaLevel.Missing,
        Birth = BirthLevel.Missing,
        Sex = SexLevel.Missing,
        Address = AddressLevel.Missing,
    };

    /// <summary>
    /// Candidates are shown to whoever asks for them: where one is named, and where nobody is but for a close rival or a missing item.
    /// </summary>
    public static bool ShowsCandidates(in Answer answer) =>
        NamesOne(answer) || answer.Result is ResultCode.AmbiguousRival or ResultCode.Insufficient;
}
