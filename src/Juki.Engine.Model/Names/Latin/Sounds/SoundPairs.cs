using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>What it costs where a Latin sound is heard as a certain kana: <c>Data/sound-costs.tsv</c>, and what depends on the place.</summary>
internal static class SoundPairs
{
    private const int CodeCount = 128;

    private static readonly byte[] Costs = Load();

    /// <summary>The cost; <see cref="SoundDistance.Unlike"/> where they do not fit.</summary>
    public static int Cost(ReadOnlySpan<char> latin, int i, ReadOnlySpan<char> kana, int j)
    {
        char sound = latin[i];
        if (Sound.IsVowel(sound) && Sound.IsVowel(kana[j]))
            return OfVowels(latin, i, kana, j);

        char next = Sound.At(latin, i + 1);
        return (sound, kana[j], next) switch
        {
            ('W', 'u', _) or ('Y', 'i', _) or ('i', 'Y', 'a' or 'u' or 'o') => 0,
            ('S', 'X', 'i' or 'Y') or ('Z', 'J', 'i' or 'Y') => 0,
            ('S', 'X', 'e') => 1,
            ('M', 'N', 'P' or 'B') => 0,
            ('R', 'H', _) when i == 0 => 1,
            ('R', 'a', _) when LatinLosses.IsSilentR(latin, i) => 1,
            _ => InTable(sound, kana[j]),
        };
    }

    /// <summary>
    /// A vowel at the end tells HARUKO from HARUKA and MARIO from MARIA, one at the beginning AMI from EMI: they must agree
    /// better than others.
    /// </summary>
    private static int OfVowels(ReadOnlySpan<char> latin, int i, ReadOnlySpan<char> kana, int j)
    {
        int cost = InTable(latin[i], kana[j]);
        bool last = i == latin.Length - 1 && j == kana.Length - 1;
        if (cost == 0 || (last && latin[i] == 'e' && kana[j] == 'i'))
            return cost;

        return last || (i == 0 && cost > 1) ? SoundDistance.Unlike : i == 0 ? 2 : cost;
    }

    private static int InTable(char latin, char kana) => Costs[(latin * CodeCount) + kana];

    private static byte[] Load()
    {
        byte[] costs = new byte[CodeCount * CodeCount];
        Array.Fill(costs, (byte)SoundDistance.Unlike);
        foreach (char sound in "aiueoKGSXZJTCQDNHBPMYRW")
            costs[(sound * CodeCount) + sound] = 0;

        foreach (string[] fields in FoldResource.Lines("sound-costs.tsv").Select(line => line.Split('\t')))
        {
            foreach (char kana in fields[1])
                costs[(fields[0][0] * CodeCount) + kana] = (byte)(fields[2][0] - '0');
        }

        return costs;
    }
}
