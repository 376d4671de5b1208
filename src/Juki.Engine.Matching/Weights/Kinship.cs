using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>
/// What those who live together share beyond chance. The items of a person are weighed as if they were independent, which those
/// of a family are not: beside an agreeing address a family name that agrees too proves next to nothing, and the same date of
/// birth is a twin's. Without this an absent twin looks like the other with a slip in the given name.
/// </summary>
/// <remarks>
/// The numbers are assumptions in their order of magnitude, not counts. With them the twins of the generated nation stopped filling
/// the calibration's top bins (<c>bench/results</c>).
/// </remarks>
internal static class Kinship
{
    /// <summary>Three of five persons at one address share the family name: households of 2.2 persons on average, and lodgers.</summary>
    private static readonly float FamilyName = MathF.Log2(0.6f);

    /// <summary>Brothers' and sisters' given names that differ in one character only (太郎/次郎, 恵/恵子): about one pair in twenty.</summary>
    private static readonly float LikeGivenName = MathF.Log2(0.05f);

    /// <summary>One birth in a hundred is of twins (Vital Statistics of Japan): among the others of a household, about one in a hundred.</summary>
    private static readonly float BirthDate = MathF.Log2(0.01f);

    /// <summary>Given names of one family that are equal to the rules of searching only (ジュン/シュン): one pair in two hundred.</summary>
    private static readonly float LikeReading = MathF.Log2(0.005f);

    /// <summary>Readings of one family that differ in one kana (ユウタ/ユウト): one pair in twenty.</summary>
    private static readonly float NearReading = MathF.Log2(0.05f);

    /// <summary>Other readings of given names: the rest.</summary>
    private static readonly float OtherReading = MathF.Log2(0.9f);

    /// <summary>Whether the row may be a relative's: a given name that differs, at the same number.</summary>
    public static bool MayExplain(in ComparisonVector vector) =>
        vector.GivenNameDiffers && vector.Address is >= AddressLevel.A6 and <= AddressLevel.A4;

    /// <summary>The least u of a relative's name, in bits. A given name that cannot be read may be any.</summary>
    public static float NameU(NameLevel level) => level == NameLevel.OneCharacter ? LikeGivenName : FamilyName;

    /// <summary>The u of a relative's reading, in bits; null where kinship says nothing of it.</summary>
    public static float? KanaU(KanaLevel level) => level switch
    {
        KanaLevel.SearchEqual => LikeReading,
        KanaLevel.OneKana => NearReading,
        KanaLevel.FamilyOnly => OtherReading,
        _ => null,
    };

    /// <summary>The least u of a relative's date of birth, in bits.</summary>
    public static float BirthU(BirthLevel level) => level == BirthLevel.Identical ? BirthDate : float.NegativeInfinity;
}
