using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Holds a name in Latin letters against one in katakana (WILLIAM SMITH, スミス ウィリアム).</summary>
internal static class SoundAgreement
{
    /// <summary>More parts are not tried in all ways.</summary>
    private const int CountMax = 8;

    /// <summary>Whether both the family and the given name fit, in either order. A side in one piece fits nothing.</summary>
    public static bool Holds(PreparedName query, ReadOnlySpan<char> family, ReadOnlySpan<char> given, SoundTolerance tolerance)
    {
        KeyTokens<SoundFold> resident = query.CandidateSounds;
        resident.Set(family, given);
        KeyTokens<SoundFold> sounds = query.Sounds;
        if (Math.Max(resident.Count, sounds.Count) > CountMax)
            return false;

        return query.IsLatin ? Holds(sounds, resident, tolerance) : Holds(resident, sounds, tolerance);
    }

    private static bool Holds(KeyTokens<SoundFold> latin, KeyTokens<SoundFold> kana, SoundTolerance tolerance)
    {
        foreach (int start in latin.PartStarts)
        {
            foreach (int kanaStart in kana.PartStarts)
            {
                ReadOnlySpan<char> first = kana.Key[..kanaStart];
                ReadOnlySpan<char> second = kana.Key[kanaStart..];
                if (Fit(latin.Key, start, first, second, tolerance) || Fit(latin.Key, start, second, first, tolerance))
                    return true;
            }
        }

        return false;
    }

    private static bool Fit(
        ReadOnlySpan<char> latin, int start, ReadOnlySpan<char> first, ReadOnlySpan<char> second, SoundTolerance tolerance) =>
        SoundDistance.Fits(latin[..start], first, tolerance) && SoundDistance.Fits(latin[start..], second, tolerance);
}
