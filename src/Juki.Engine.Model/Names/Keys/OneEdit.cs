namespace Juki.Engine.Model.Names.Keys;

/// <summary>The slips of one character: substituted, inserted, deleted, or swapped with its neighbour.</summary>
internal static class OneEdit
{
    /// <summary>In a shorter key one character is half the name.</summary>
    private const int LengthMin = 3;

    /// <summary>Whether exactly one slip parts two keys, the longer of which has at least three characters.</summary>
    public static bool Parts(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
            return false;

        int prefix = CommonPrefix(left, right);
        int suffix = CommonSuffix(left[prefix..], right[prefix..]);
        ReadOnlySpan<char> leftMiddle = left[prefix..^suffix];
        ReadOnlySpan<char> rightMiddle = right[prefix..^suffix];
        return IsSlip(leftMiddle, rightMiddle) && Math.Max(Count(left), Count(right)) >= LengthMin;
    }

    private static bool IsSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty && right.IsEmpty)
            return false;

        return (Count(left) <= 1 && Count(right) <= 1) || IsSwap(left, right);
    }

    private static bool IsSwap(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length || Count(left) != 2)
            return false;

        int first = char.IsHighSurrogate(left[0]) ? 2 : 1;
        return right.EndsWith(left[..first]) && right.StartsWith(left[first..]);
    }

    private static int CommonPrefix(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int length = left.CommonPrefixLength(right);
        return length > 0 && char.IsHighSurrogate(left[length - 1]) ? length - 1 : length;
    }

    private static int CommonSuffix(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int lengthMax = Math.Min(left.Length, right.Length);
        int length = 0;
        while (length < lengthMax && left[^(length + 1)] == right[^(length + 1)])
            length++;

        return length > 0 && char.IsLowSurrogate(left[^length]) ? length - 1 : length;
    }

    /// <summary>The number of scalars of a key, which never has lone surrogates.</summary>
    private static int Count(ReadOnlySpan<char> key)
    {
        int count = 0;
        foreach (char c in key)
            count += char.IsLowSurrogate(c) ? 0 : 1;

        return count;
    }
}
