using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin;

/// <summary>The parts of a Latin name in any order, joined, dropped or abbreviated to initials.</summary>
internal static class LatinParts
{
    /// <summary>One dropped part must leave a family and a given name.</summary>
    private const int WholeMin = 2;

    /// <summary>Whether two names have the same parts, up to one loss: some dropped on one side, or some initials on one side.</summary>
    public static bool AreSame(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
    {
        if (Math.Max(left.Count, right.Count) > PartPairs.CountMax)
            return false;

        var pairs = new PartPairs(left, right);
        pairs.PairEqual();
        pairs.PairJoined();
        if (pairs.LeftCount == 0 || pairs.RightCount == 0)
            return pairs.WholeCount >= WholeMin;

        return pairs.WholeCount > 0 && (AreInitials(pairs) || AreInitials(pairs.Reversed()));
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
