using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Holds a name in Latin letters against one in katakana (WILLIAM SMITH, スミス ウィリアム).</summary>
internal static class SoundAgreement
{
    /// <summary>More parts are not tried in all ways.</summary>
    private const int CountMax = 8;

    /// <summary>Whether both the family and the given name fit, in either order. A side in one piece fits nothing.</summary>
    public static bool Holds(PreparedName query, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        KeyTokens<SoundFold> resident = query.CandidateSounds;
        resident.Set(family, given);
        KeyTokens<SoundFold> sounds = query.Sounds;
        if (Math.Max(resident.Count, sounds.Count) > CountMax)
            return false;

        return query.IsLatin ? Holds(sounds, resident) : Holds(resident, sounds);
    }

    private static bool Holds(KeyTokens<SoundFold> latin, KeyTokens<SoundFold> kana)
    {
        foreach (int latinStart in latin.PartStarts)
        {
            foreach (int kanaStart in kana.PartStarts)
            {
                if (Fit(latin.Key[..latinStart], latin.Key[latinStart..], kana.Key[..kanaStart], kana.Key[kanaStart..]))
                    return true;
            }
        }

        return false;
    }

    private static bool Fit(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> kanaFirst, ReadOnlySpan<char> kanaSecond) =>
        (SoundDistance.Fits(first, kanaFirst) && SoundDistance.Fits(second, kanaSecond))
        || (SoundDistance.Fits(first, kanaSecond) && SoundDistance.Fits(second, kanaFirst));
}
