namespace Juki.Engine.Model.Names.Keys;

/// <summary>
/// Names of foreign residents, whose parts come in any order, are dropped, or are cut off where another system's field ended
/// (domain §4.5).
/// </summary>
internal static class TokenOrder
{
    /// <summary>A shorter beginning is too common to say "cut off". Fields known to cut have 10 characters or more (?).</summary>
    public const int CutLengthMin = 10;

    /// <summary>One dropped part must leave a family and a given name.</summary>
    private const int TokensMin = 2;

    /// <summary>The same parts in another order, some of them dropped on one side, or one name cut off.</summary>
    public static bool Agrees(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right) =>
        SharedPart.IsSwapped(left, right) || HasAllTokens(left, right) || IsCut(left.Key, right.Key);

    /// <summary>One name is the other cut off.</summary>
    public static bool IsCut(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Math.Min(left.Length, right.Length) >= CutLengthMin && (left.StartsWith(right) || right.StartsWith(left));

    private static bool HasAllTokens(KeyTokens<NameKeyFold> left, KeyTokens<NameKeyFold> right)
    {
        (KeyTokens<NameKeyFold> fewer, KeyTokens<NameKeyFold> more) = left.Count <= right.Count ? (left, right) : (right, left);
        if (fewer.Count < TokensMin)
            return false;

        for (int i = 0; i < fewer.Count; i++)
        {
            ReadOnlySpan<char> token = fewer.Token(i);
            if (Wildcard.Occurs(token) || Occurrences(fewer, token) > Occurrences(more, token))
                return false;
        }

        return true;
    }

    private static int Occurrences(KeyTokens<NameKeyFold> tokens, ReadOnlySpan<char> token)
    {
        int count = 0;
        for (int i = 0; i < tokens.Count; i++)
            count += tokens.Token(i).SequenceEqual(token) ? 1 : 0;

        return count;
    }
}
