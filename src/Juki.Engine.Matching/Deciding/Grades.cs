using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>The grade that each result code belongs to (design §4.5).</summary>
public static class Grades
{
    /// <summary>The grade of a result; <see cref="Grade.None"/> for codes that are a status and no result.</summary>
    public static Grade Of(ResultCode result) => result switch
    {
        ResultCode.CertainIdentical or ResultCode.CertainFolded or ResultCode.CertainWithoutSex => Grade.Certain,
        ResultCode.ProbablePastVersion or ResultCode.ProbableSlight => Grade.Probable,
        ResultCode.Possible => Grade.Possible,
        ResultCode.AmbiguousEqual or ResultCode.AmbiguousRival => Grade.Ambiguous,
        ResultCode.Insufficient => Grade.Insufficient,
        ResultCode.Invalid => Grade.Invalid,
        _ => Grade.None,
    };
}
