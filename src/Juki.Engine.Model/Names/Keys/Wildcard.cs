namespace Juki.Engine.Model.Names.Keys;

/// <summary>
/// Characters that stand for one another system could not hold: ● 〓 ＊ ？ and their like, private use (外字), U+FFFD.
/// Each stands for exactly one character.
/// </summary>
internal static class Wildcard
{
    private const char PrivatePlanesFirst = '\uDB80';
    private const char PrivatePlanesLast = '\uDBFF';
    private const char PrivateUseLast = '\uF8FF';

    /// <summary>Whether a key has one.</summary>
    public static bool Occurs(ReadOnlySpan<char> key) => Count(key) > 0;

    /// <summary>How many a key has.</summary>
    public static int Count(ReadOnlySpan<char> key)
    {
        int count = 0;
        foreach (char c in key)
            count += Begins(c) ? 1 : 0;

        return count;
    }

    /// <summary>
    /// Whether two keys of equally many characters agree wherever both can be read, and do so at least once. True also for
    /// keys without wildcards that are equal.
    /// </summary>
    public static bool Agree(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool agreed = false;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int leftLength = ScalarLength(left[0]);
            int rightLength = ScalarLength(right[0]);
            if (!Begins(left[0]) && !Begins(right[0]))
            {
                if (!left[..leftLength].SequenceEqual(right[..rightLength]))
                    return false;

                agreed = true;
            }

            left = left[leftLength..];
            right = right[rightLength..];
        }

        return agreed && left.IsEmpty && right.IsEmpty;
    }

    private static int ScalarLength(char first) => char.IsHighSurrogate(first) ? 2 : 1;

    /// <summary>Whether a scalar that begins with this character is one. Kanji and kana are told apart first.</summary>
    private static bool Begins(char c) => c switch
    {
        >= '\u3040' and < PrivatePlanesFirst => false,
        <= PrivatePlanesLast and >= PrivatePlanesFirst => true,
        >= '\uE000' and <= PrivateUseLast => true,
        '*' or '?' or '●' or '○' or '◯' or '■' or '□' or '〓' or '\uFFFD' => true,
        _ => false,
    };
}
