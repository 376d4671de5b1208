using Juki.Engine.Model.Names;
using Juki.Engine.Model.Names.Keys;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Readings;

/// <summary>Grades a query's reading against a resident's (domain §4.2).</summary>
public static class ReadingComparer
{
    /// <summary>The strongest level that holds; <see cref="KanaLevel.Missing"/> where either side has no reading.</summary>
    /// <remarks>オオノ and オノ have one search key but are different names: they grade as one kana apart.</remarks>
    /// <param name="query">The reading asked for. Its buffers are used: one thread at a time.</param>
    /// <param name="familyKana">The resident's reading of the family name, or of the whole name.</param>
    /// <param name="givenKana">The resident's reading of the given name, or nothing.</param>
    public static KanaLevel Compare(PreparedReading query, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> givenKana)
    {
        if (query.IsEmpty || (familyKana.IsEmpty && givenKana.IsEmpty))
            return KanaLevel.Missing;

        if (Letters.Equal(query.WrittenLetters, familyKana, givenKana))
            return KanaLevel.Identical;

        query.Candidate.Set(familyKana, givenKana);
        if (query.Candidate.IsEmpty)
            return KanaLevel.Missing;

        KanaLevel level = CompareWhole(query.Forms, query.Candidate);
        return level == KanaLevel.Different ? CompareParts(query, familyKana, givenKana) : level;
    }

    private static KanaLevel CompareWhole(ReadingForms query, ReadingForms candidate)
    {
        if (query.Katakana.SequenceEqual(candidate.Katakana))
            return KanaLevel.Normalised;

        if (query.Sound.SequenceEqual(candidate.Sound))
            return KanaLevel.SameSound;

        if (KanaSearch.IsEqual(query.Sound, candidate.Sound) || KanaSearch.IsEqual(query.Short, candidate.Short))
            return KanaLevel.SearchEqual;

        return IsOneKana(query, candidate) ? KanaLevel.OneKana : KanaLevel.Different;
    }

    private static bool IsOneKana(ReadingForms query, ReadingForms candidate) =>
        Math.Max(query.Sound.Length, candidate.Sound.Length) <= NameComparer.KeyLengthMax
        && (OneEdit.Parts(query.Sound, candidate.Sound) || OneEdit.Parts(query.Short, candidate.Short));

    private static KanaLevel CompareParts(PreparedReading query, ReadOnlySpan<char> familyKana, ReadOnlySpan<char> givenKana)
    {
        KeyTokens<ReadingKeyFold> candidate = query.CandidateTokens;
        candidate.Set(familyKana, givenKana);
        if (Math.Max(query.Key.Length, candidate.Key.Length) > NameComparer.KeyLengthMax)
            return KanaLevel.Different;

        if (SharedPart.IsGiven(query.Tokens, candidate))
            return KanaLevel.GivenOnly;

        return SharedPart.IsFamily(query.Tokens, candidate) ? KanaLevel.FamilyOnly : KanaLevel.Different;
    }
}
