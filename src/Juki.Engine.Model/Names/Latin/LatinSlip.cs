using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin;

/// <summary>One slip of the pen (optimal string alignment distance 1) in one part of a Latin name.</summary>
internal static class LatinSlip
{
    /// <summary>In a shorter part one letter makes another name: KIM, KIN; LEE, LEA.</summary>
    public const int LettersMin = 4;

    /// <summary>Whether exactly one slip parts two names, in whatever order their parts are.</summary>
    public static bool Parts(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right) =>
        IsInOnePair(left, right) || IsInPlace(left, right);

    private static bool IsInOnePair(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
    {
        if (left.Count != right.Count || left.Count > PartPairs.CountMax)
            return false;

        var pairs = new PartPairs(left, right);
        pairs.PairEqual();
        return pairs.LeftCount == 1 && IsLong(left.Token(pairs.FirstLeft), right.Token(pairs.FirstRight))
            && OneEdit.Parts(left.Token(pairs.FirstLeft), right.Token(pairs.FirstRight));
    }

    private static bool IsLong(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Math.Max(left.Length, right.Length) >= LettersMin;

    /// <summary>Where the spaces moved too, the part that the slip is in is that of the side with more parts.</summary>
    private static bool IsInPlace(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
    {
        if (left.Count == right.Count || !OneEdit.Parts(left.Key, right.Key))
            return false;

        KeyTokens<NameKeyFold> more = left.Count > right.Count ? left : right;
        int slip = Math.Min(left.Key.CommonPrefixLength(right.Key), more.Key.Length - 1);
        return more.Token(LastStartedBy(more, slip)).Length >= LettersMin;
    }

    private static int LastStartedBy(KeyTokens<NameKeyFold> tokens, int place)
    {
        int index = 0;
        foreach (int start in tokens.PartStarts)
            index += start <= place ? 1 : 0;

        return index;
    }
}
