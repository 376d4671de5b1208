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

    /// <summary>Weights of the ten digits from left to right: Q_n = n + 1 for n ≤ 6 and n − 5 for n ≥ 7, n from the right.</summary>
    public static ReadOnlySpan<byte> Weights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>The check digit of a sum of digits times <see cref="Weights"/>.</summary>
    public static int OfWeightedSum(int sum)
    {
        int remainder = sum % Modulus;
        return remainder <= SmallRemainderMax ? 0 : Modulus - remainder;
    }

    /// <summary>The check digit of a code's body.</summary>
    public static int OfBody(ulong body)
    {
        int sum = 0;
        for (int i = Weights.Length - 1; i >= 0; i--)
        {
            ulong rest = body / 10;
            sum += (int)(body - (rest * 10)) * Weights[i];
            body = rest;
        }

        return OfWeightedSum(sum);
    }
}
