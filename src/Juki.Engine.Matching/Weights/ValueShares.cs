namespace Juki.Engine.Matching.Weights;

/// <summary>
/// How common a candidate's values are in this register, in bits (log2 of the share; 0 = everybody): the u that is
/// counted, not estimated.
/// </summary>
/// <param name="FullName">Of the full name, whatever its spelling.</param>
/// <param name="Family">Of the family name.</param>
/// <param name="Given">Of the given name.</param>
/// <param name="Reading">Of the full reading: the product of its parts' shares.</param>
/// <param name="Birth">Of the date of birth.</param>
/// <param name="Place">Of the place that the two addresses have in common: the town, municipality or prefecture.</param>
public readonly record struct ValueShares(float FullName, float Family, float Given, float Reading, float Birth, float Place)
{
    /// <summary>The share in bits of <paramref name="count"/> of <paramref name="all"/>: at least one, at most all.</summary>
    public static float Bits(int count, int all)
    {
        int total = Math.Max(all, 1);
        return MathF.Log2((float)Math.Clamp(count, 1, total) / total);
    }
}
