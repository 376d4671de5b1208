namespace Juki.Engine.Model.Codes;

/// <summary>
/// The check digit of a resident code (住民票コード): a weighted sum of the ten digits, modulo 11.
/// The branch of <see cref="SmallRemainderMax"/> is by analogy
/// with the Individual Number and is not confirmed by a primary text.
/// </summary>
public static class CheckDigit
{
    /// <summary>Remainders up to this one give the check digit 0 instead of 11 − r, which would have two digits for r = 1 or 0.</summary>
    public const int SmallRemainderMax = 1;

    private const int Modulus = 11;

    /// <summary>How many groups of three digits there are, and of six.</summary>
    private const int GroupCount = 1_000;
    private const ulong LowerCount = GroupCount * GroupCount;

    private static readonly byte[] UpperRemainders = Remainders(Weights[..4]);
    private static readonly byte[] MiddleRemainders = Remainders(Weights[4..7]);
    private static readonly byte[] LastRemainders = Remainders(Weights[7..]);

    /// <summary>Weights of the ten digits from left to right: Q_n = n + 1 for n ≤ 6 and n − 5 for n ≥ 7, n from the right.</summary>
    public static ReadOnlySpan<byte> Weights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>The check digit of a sum of digits times <see cref="Weights"/>.</summary>
    public static int OfWeightedSum(int sum)
    {
        int remainder = sum % Modulus;
        return remainder <= SmallRemainderMax ? 0 : Modulus - remainder;
    }

    /// <summary>The check digit of a code's body; several digits at a time, since a server computes one for each lookup.</summary>
    public static int OfBody(ulong body)
    {
        (ulong upper, ulong lower) = Math.DivRem(body, LowerCount);
        (uint middle, uint last) = Math.DivRem((uint)lower, (uint)GroupCount);
        return OfWeightedSum(UpperRemainders[upper] + MiddleRemainders[middle] + LastRemainders[last]);
    }

    /// <summary>Remainders of the weighted sums of all groups of as many digits as there are weights.</summary>
    private static byte[] Remainders(ReadOnlySpan<byte> weights)
    {
        byte[] remainders = new byte[(int)Math.Pow(10, weights.Length)];
        for (int group = 0; group < remainders.Length; group++)
        {
            int sum = 0;
            int rest = group;
            for (int i = weights.Length - 1; i >= 0; i--, rest /= 10)
            {
                sum += rest % 10 * weights[i];
            }

            remainders[group] = (byte)(sum % Modulus);
        }

        return remainders;
    }
}
