namespace Juki.Engine.Model.Codes;

/// <summary>
/// Resident codes that look drawn at random and are all different: a keyed Feistel network over 34 bits, walked until it
/// lands below 10^10, which makes it a permutation of all code bodies (Black and Rogaway, CT-RSA 2002). The same keys and
/// number give the same code.
/// </summary>
public sealed class CodeSeries
{
    /// <summary>How many keys a series has, one for each round.</summary>
    public const int KeyCount = 4;

    private const int HalfBits = 17;
    private const ulong HalfMask = (1UL << HalfBits) - 1;

    private readonly ulong[] _keys;

    /// <summary>The series of a seed.</summary>
    public CodeSeries(ulong seed)
        : this([.. Enumerable.Range(1, KeyCount).Select(round => SplitMix.Mix(seed + ((ulong)round * SplitMix.Increment)))])
    {
    }

    /// <summary>The series of <see cref="KeyCount"/> keys.</summary>
    public CodeSeries(ulong[] keys)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, KeyCount);
        _keys = keys;
    }

    /// <summary>The code of a number below <see cref="ResidentCode.BodyCount"/>; different numbers have different codes.</summary>
    public ResidentCode CodeOf(ulong number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, ResidentCode.BodyCount);
        do
        {
            number = Encrypt(number);
        }
        while (number >= ResidentCode.BodyCount);
        return ResidentCode.FromBody(number);
    }

    private ulong Encrypt(ulong value)
    {
        ulong left = value >> HalfBits;
        ulong right = value & HalfMask;
        foreach (ulong key in _keys)
        {
            (left, right) = (right, left ^ (SplitMix.Mix(right ^ key) & HalfMask));
        }

        return (left << HalfBits) | right;
    }
}
