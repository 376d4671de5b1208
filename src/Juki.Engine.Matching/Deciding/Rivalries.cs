using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>Judges rivals.</summary>
internal static class Rivalries
{
    public static Rivalry Of(in Candidate best, in Candidate rival, DecisionRules rules)
    {
        if (rival.Protected && !Protection.IsNamed(rival.Vector))
        {
            return Rivalry.None;
        }

        return IsEqual(best, rival, rules) ? Rivalry.Equal
            : IsFamilyMemberOfCode(best, rival) ? Rivalry.CodeOfFamilyMember
            : IsNamesakeNearby(best, rival) ? Rivalry.SameNameAndDate
            : IsTwin(best.Vector, rival.Vector) ? Rivalry.Twin
            : IsClose(best, rival, rules) ? Rivalry.Close
            : rival.Vector.SharesNameAndDate ? Rivalry.Harmless
            : Rivalry.None;
    }

    private static bool IsEqual(in Candidate best, in Candidate rival, DecisionRules rules)
    {
        Grade grade = Grades.Of(rival.Standing);
        return grade != Grade.None && grade == Grades.Of(best.Standing)
            && (grade != Grade.Possible || IsWithin(best, rival, rules));
    }

    private static bool IsFamilyMemberOfCode(in Candidate best, in Candidate rival) =>
        best.Code == CodeAgreement.Other && rival.Code == CodeAgreement.Same
        && SharesFamily(rival.Vector) && SharesNumbers(rival.Vector);

    /// <summary>Only who was found at the very address, with the namesake in another town, can be told from the namesake.</summary>
    private static bool IsNamesakeNearby(in Candidate best, in Candidate rival) =>
        Grades.Of(best.Standing) == Grade.Certain && rival.Vector.SharesNameAndDate
        && rival.Vector.Address is >= AddressLevel.A6 and <= AddressLevel.A3;

    private static bool IsTwin(in ComparisonVector best, in ComparisonVector rival) =>
        best.GivenNameDiffers && SharesFamily(rival)
        && rival.Birth == BirthLevel.Identical && SharesNumbers(best) && SharesNumbers(rival);

    private static bool IsClose(in Candidate best, in Candidate rival, DecisionRules rules) =>
        Grades.Of(best.Standing) != Grade.Certain && IsWithin(best, rival, rules);

    private static bool IsWithin(in Candidate best, in Candidate rival, DecisionRules rules) =>
        rival.Weight > best.Weight - rules.MarginBits;

    private static bool SharesFamily(in ComparisonVector vector) =>
        vector.Name is NameLevel.FamilyOnly || (vector.Name is >= NameLevel.Identical and <= NameLevel.OneCharacter);

    private static bool SharesNumbers(in ComparisonVector vector) =>
        vector.Address is >= AddressLevel.A6 and <= AddressLevel.A4;
}
