using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Queries;

/// <summary>Key hashes of a name's two parts; 0 where a part is not known.</summary>
/// <param name="Family">Of the family name.</param>
/// <param name="Given">Of the given name.</param>
/// <param name="FamilyLength">Characters of the key that are the family name.</param>
internal readonly record struct NamePartHashes(ulong Family, ulong Given, int FamilyLength)
{
    /// <summary>Longer keys than any name's are not split: their cost would have no bound.</summary>
    private const int SplitLengthMax = 64;

    /// <summary>The parts of a name: by its space, or by the names that the register holds.</summary>
    public static NamePartHashes Of(PreparedName name, Register register) => name.TokenCount >= 2
        ? new NamePartHashes(KeyHash.Of(name.Token(0)), KeyHash.Of(name.Token(1)), name.Token(0).Length)
        : Split(name.Key(FoldTier.T3), new WrittenCounts(register));

    /// <summary>The parts of a reading.</summary>
    public static NamePartHashes Of(PreparedReading reading, Register register) => reading.TokenCount >= 2
        ? new NamePartHashes(KeyHash.Of(reading.TokenKey(0)), KeyHash.Of(reading.TokenKey(1)), reading.TokenKey(0).Length)
        : Split(reading.Key, new ReadingCounts(register));

    /// <summary>
    /// The split that most residents could have: where both parts are known, the most by the product of their counts;
    /// else the one whose known part is the commonest.
    /// </summary>
    private static NamePartHashes Split<TCounts>(ReadOnlySpan<char> key, TCounts counts)
        where TCounts : struct, IPartCounts
    {
        NamePartHashes best = default;
        double most = 0;
        for (int i = 1; i < key.Length && key.Length <= SplitLengthMax; i++)
        {
            if (char.IsLowSurrogate(key[i]))
            {
                continue;
            }

            NamePartHashes parts = new(KeyHash.Of(key[..i]), KeyHash.Of(key[i..]), i);
            double likelihood = Likelihood(counts.Family(parts.Family), counts.Given(parts.Given));
            if (likelihood > most)
            {
                (best, most) = (parts, likelihood);
            }
        }

        return best;
    }

    private static double Likelihood(int family, int given)
    {
        // A product of two counts is worth more than any single one.
        const double BothKnown = 1e10;
        return family > 0 && given > 0 ? BothKnown * family * given : Math.Max(family, given);
    }
}
