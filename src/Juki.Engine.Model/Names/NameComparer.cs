using Juki.Engine.Model.Names.Keys;
using Juki.Engine.Model.Names.Latin;
using Juki.Engine.Model.Names.Latin.Sounds;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Names;

/// <summary>Grades a query's name against a resident's (domain §4.1, §4.5).</summary>
public static class NameComparer
{
    /// <summary>Longer keys are compared for equality only, so that the time of a comparison is bounded.</summary>
    public const int KeyLengthMax = 256;

    /// <summary>
    /// The level of agreement; the strongest that holds. <see cref="NameLevel.SameReading"/> only between Latin letters and
    /// katakana that sound alike: of other names it takes the readings.
    /// </summary>
    /// <remarks>
    /// A name with an unreadable character is never better than <see cref="NameLevel.Unreadable"/>, not even to its own copy:
    /// two ● need not be the same character.
    /// </remarks>
    /// <param name="query">The name asked for. Its buffers are used: one thread at a time.</param>
    /// <param name="family">The resident's family name, or the whole name where it has no parts (alias, Latin name).</param>
    /// <param name="given">The resident's given name, or nothing.</param>
    public static NameLevel Compare(PreparedName query, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        if (query.IsEmpty || (family.IsEmpty && given.IsEmpty))
            return NameLevel.Missing;

        if (query.WildcardCount == 0 && Letters.Equal(query.WrittenLetters, family, given))
            return NameLevel.Identical;

        KeyTokens<NameKeyFold> candidate = query.Candidate;
        candidate.Set(family, given);
        if (candidate.Count == 0)
            return NameLevel.Missing;

        bool unreadable = query.WildcardCount > 0 || Wildcard.Occurs(candidate.Key);
        return unreadable ? CompareUnreadable(query, candidate) : CompareReadable(query, candidate, family, given);
    }

    /// <summary>
    /// Whether a query in Latin letters is the romanised reading of a resident (TAKAHASHI HANAKO, タカハシ ハナコ), whose name
    /// is in kanji: what lets its level be <see cref="NameLevel.SameReading"/>. A name in Latin letters or katakana is compared itself.
    /// </summary>
    /// <remarks>
    /// By rule, in Hepburn's or the official spelling, in either order of the parts; long vowels do not count, since most
    /// romanised names do not write them (ONO is オノ and オオノ).
    /// </remarks>
    /// <param name="query">The name asked for. Its buffers are used: one thread at a time.</param>
    /// <param name="familyKana">The resident's reading of the family name.</param>
    /// <param name="givenKana">The resident's reading of the given name.</param>
    public static bool IsRomanisedReading(PreparedName query, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> givenKana) =>
        query.IsLatin && query.Key(FoldTier.T3).Length <= KeyLengthMax
        && SoundAgreement.Holds(query, familyKana, givenKana, SoundTolerance.ByRule);

    private static NameLevel CompareReadable(
        PreparedName query, KeyTokens<NameKeyFold> candidate, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        ReadOnlySpan<char> key = query.Key(FoldTier.T3);
        if (key.SequenceEqual(candidate.Key))
            return TierOfEquality(query, family, given);

        if (IsTooLong(query, candidate))
            return NameLevel.Different;

        bool latinResident = LatinScript.IsKey(candidate.Key);
        return query.IsLatin && latinResident ? LatinComparer.Compare(query.Tokens, candidate)
            : query.IsLatin != latinResident && SoundAgreement.Holds(query, family, given, SoundTolerance.ByEar) ? NameLevel.SameReading
            : OneEdit.Parts(key, candidate.Key) ? NameLevel.OneCharacter
            : CompareParts(query, candidate);
    }

    private static NameLevel CompareUnreadable(PreparedName query, KeyTokens<NameKeyFold> candidate)
    {
        if (Wildcard.Agree(query.Key(FoldTier.T3), candidate.Key))
            return NameLevel.Unreadable;

        return IsTooLong(query, candidate) ? NameLevel.Different : CompareParts(query, candidate);
    }

    private static NameLevel TierOfEquality(PreparedName query, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        if (IsEqualIn(FoldTier.T1, query, family, given))
            return NameLevel.Normalised;

        return IsEqualIn(FoldTier.T2, query, family, given) ? NameLevel.VariantT2 : NameLevel.VariantT3;
    }

    private static bool IsEqualIn(FoldTier tier, PreparedName query, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        TextBuffer key = query.CandidateKey;
        key.Clear();
        key.Advance(NameFold.Fold(family, tier, key.Reserve(NameFold.LengthMax(family.Length))));
        key.Advance(NameFold.Fold(given, tier, key.Reserve(NameFold.LengthMax(given.Length))));
        return query.Key(tier).SequenceEqual(key.Span);
    }

    private static NameLevel CompareParts(PreparedName query, KeyTokens<NameKeyFold> candidate)
    {
        if (TokenOrder.Agrees(query.Tokens, candidate))
            return NameLevel.TokenOrder;

        if (SharedPart.IsGiven(query.Tokens, candidate))
            return NameLevel.GivenOnly;

        return SharedPart.IsFamily(query.Tokens, candidate) ? NameLevel.FamilyOnly : NameLevel.Different;
    }

    private static bool IsTooLong(PreparedName query, KeyTokens<NameKeyFold> candidate) =>
        Math.Max(query.Key(FoldTier.T3).Length, candidate.Key.Length) > KeyLengthMax;
}
