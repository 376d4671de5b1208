using Juki.Engine.Model.Names.Keys;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Names.Latin;

/// <summary>
/// Grades two names in Latin letters whose keys are not equal (domain §4.5). Case, diacritics, hyphens, apostrophes and
/// spaces are folded before; no nicknames are known.
/// </summary>
/// <remarks>
/// What a field of another system does to a name (order, joined parts, dropped middle names, initials, cut off) is
/// <see cref="NameLevel.TokenOrder"/>, but only one such loss is believed: two of them make another name. An initial for the whole
/// given name is <see cref="NameLevel.Unreadable"/>. A slip is
/// <see cref="NameLevel.OneCharacter"/>, in any order of the parts, and only in one part of four letters or more: KIM is no
/// misspelt KIN. Two given names that a slip parts (ANNA, ANNE) are never better than that.
/// </remarks>
internal static class LatinComparer
{
    /// <summary>The strongest level that holds.</summary>
    public static NameLevel Compare(KeyTokens<NameKeyFold> query, KeyTokens<NameKeyFold> resident)
    {
        if (SharedPart.IsSwapped(query, resident))
            return NameLevel.TokenOrder;

        if (LatinParts.Level(query, resident) is not NameLevel.Different and var level)
            return level;

        if (LatinSlip.Parts(query, resident))
            return NameLevel.OneCharacter;

        return TokenOrder.IsCut(query.Key, resident.Key) ? NameLevel.TokenOrder : ComparePart(query, resident);
    }

    /// <summary>
    /// A given name that agrees is believed only in its place. Elsewhere it may as well be the family name of a brother
    /// whose name is written the other way round, and counts as that.
    /// </summary>
    private static NameLevel ComparePart(KeyTokens<NameKeyFold> query, KeyTokens<NameKeyFold> resident)
    {
        if (SharedPart.IsGiven(query, resident))
            return NameLevel.GivenOnly;

        return SharedPart.IsFamily(query, resident) || HasPartOf(resident, query) || HasPartOf(query, resident)
            ? NameLevel.FamilyOnly
            : NameLevel.Different;
    }

    /// <summary>Whether the family or the given name of one side stands anywhere in the other, which is more than that name alone.</summary>
    private static bool HasPartOf(KeyTokens<NameKeyFold> parted, KeyTokens<NameKeyFold> whole)
    {
        foreach (int boundary in parted.Boundaries)
        {
            if (whole.Count > 1 && (HasPart(whole, parted.Key[..boundary]) || HasPart(whole, parted.Key[boundary..])))
                return true;
        }

        return false;
    }

    /// <summary>An initial is no part.</summary>
    private static bool HasPart(KeyTokens<NameKeyFold> whole, ReadOnlySpan<char> part) =>
        part.Length > 1 && LatinParts.HasRun(whole, part);
}
