using Juki.Engine.Model.Names.Keys;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Names.Latin;

/// <summary>The parts of a Latin name in any order, joined, dropped or abbreviated to initials.</summary>
internal static class LatinParts
{
    /// <summary>One dropped part must leave a family and a given name.</summary>
    private const int WholeMin = 2;

    /// <summary>
    /// The level of two names that have the same parts, up to one loss: some dropped on one side, or some initials on one side;
    /// <see cref="NameLevel.Different"/> if they have not.
    /// </summary>
    /// <remarks>
    /// Beside a family name alone an initial leaves the given name open: SMITH W. may be a brother, and is
    /// <see cref="NameLevel.Unreadable"/> like any name of which a part cannot be read.
    /// </remarks>
    public static NameLevel Level(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
    {
        if (Math.Max(left.Count, right.Count) > PartPairs.CountMax)
            return NameLevel.Different;

        var pairs = new PartPairs(left, right);
        pairs.PairEqual();
        pairs.PairJoined();
        bool isWhole = pairs.WholeCount >= WholeMin;
        if (pairs.LeftCount == 0 || pairs.RightCount == 0)
            return isWhole ? NameLevel.TokenOrder : NameLevel.Different;

        bool agree = pairs.WholeCount > 0 && (AreInitials(pairs) || AreInitials(pairs.Reversed()));
        return !agree ? NameLevel.Different : isWhole ? NameLevel.TokenOrder : NameLevel.Unreadable;
    }

    /// <summary>Whether a text is one part or several adjacent ones.</summary>
    public static bool HasRun(KeyTokens<NameKeyFold> tokens, ReadOnlySpan<char> text)
    {
        for (int first = 0, start = 0; first < tokens.Count; start += tokens.Token(first++).Length)
        {
            int end = start + text.Length;
            bool endsPart = end == tokens.Key.Length || tokens.PartStarts.Contains(end);
            if (endsPart && tokens.Key[start..].StartsWith(text) && !Wildcard.Occurs(text))
                return true;
        }

        return false;
    }

    private static bool AreInitials(PartPairs pairs)
    {
        pairs.PairInitials();
        return pairs.LeftCount == 0 && pairs.RightCount == 0;
    }
}
