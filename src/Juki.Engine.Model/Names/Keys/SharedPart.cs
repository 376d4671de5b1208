namespace Juki.Engine.Model.Names.Keys;

/// <summary>
/// What two names share where they are not equal: the given name, the family name, or both in another order. Where one side
/// is written in one piece, the other side's boundary is tried on it; where both are, nothing can be said.
/// </summary>
internal static class SharedPart
{
    /// <summary>The part behind a boundary agrees.</summary>
    public static bool IsGiven<TFold>(KeyTokens<TFold> left, KeyTokens<TFold> right)
        where TFold : IKeyFold
    {
        foreach (int boundary in left.Boundaries)
        {
            if (EndsWith(right, left.Key[boundary..]))
                return true;
        }

        return left.Boundaries.IsEmpty && !right.Boundaries.IsEmpty && IsGiven(right, left);
    }

    /// <summary>The part before a boundary agrees.</summary>
    public static bool IsFamily<TFold>(KeyTokens<TFold> left, KeyTokens<TFold> right)
        where TFold : IKeyFold
    {
        foreach (int boundary in left.Boundaries)
        {
            if (StartsWith(right, left.Key[..boundary]))
                return true;
        }

        return left.Boundaries.IsEmpty && !right.Boundaries.IsEmpty && IsFamily(right, left);
    }

    /// <summary>One is the other with its beginning, up to the start of a part, put at the end.</summary>
    public static bool IsSwapped<TFold>(KeyTokens<TFold> left, KeyTokens<TFold> right)
        where TFold : IKeyFold
    {
        if (left.Key.Length != right.Key.Length)
            return false;

        foreach (int start in left.PartStarts)
        {
            if (HasParts(right, left.Key[start..], left.Key[..start]))
                return true;
        }

        return left.PartStarts.IsEmpty && !right.PartStarts.IsEmpty && IsSwapped(right, left);
    }

    private static bool EndsWith<TFold>(KeyTokens<TFold> tokens, ReadOnlySpan<char> part)
        where TFold : IKeyFold
    {
        int start = tokens.Key.Length - part.Length;
        return MayPart(tokens, tokens.Boundaries, start) && tokens.Key.EndsWith(part) && !Wildcard.Occurs(part);
    }

    private static bool StartsWith<TFold>(KeyTokens<TFold> tokens, ReadOnlySpan<char> part)
        where TFold : IKeyFold =>
        MayPart(tokens, tokens.Boundaries, part.Length) && tokens.Key.StartsWith(part) && !Wildcard.Occurs(part);

    private static bool HasParts<TFold>(KeyTokens<TFold> tokens, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
        where TFold : IKeyFold =>
        MayPart(tokens, tokens.PartStarts, first.Length) && tokens.Key.StartsWith(first) && tokens.Key.EndsWith(second)
        && !Wildcard.Occurs(tokens.Key);

    /// <summary>Whether a text may be parted at a place: at one of its own, or anywhere if it is in one piece.</summary>
    private static bool MayPart<TFold>(KeyTokens<TFold> tokens, ReadOnlySpan<int> places, int place)
        where TFold : IKeyFold =>
        place > 0 && place < tokens.Key.Length && (places.IsEmpty || places.Contains(place));
}
