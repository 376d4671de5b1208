using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Population.Randomness;

/// <summary>
/// Gives every member number a resident code of its own that looks random: a keyed Feistel network over 34 bits, walked
/// until it lands below 10^10, which makes it a permutation of all code bodies (Black and Rogaway, CT-RSA 2002).
/// </summary>
internal sealed class CodePermutation
{
    /// <summary>Retired codes take their inputs from here on; member numbers stay below.</summary>
    private const ulong RetiredFrom = ResidentCode.BodyCount / 2;
    private const int HalfBits = 17;
    private const ulong HalfMask = (1UL << HalfBits) - 1;
    private readonly ulong[] _keys = new ulong[4];

    public CodePermutation(ulong seed)
    {
        for (int round = 0; round < _keys.Length; round++)
        {
            _keys[round] = new Draws(seed, DrawStream.CodeKey, (ulong)round).Next();
        }
    }

    /// <summary>The code of a member.</summary>
    public ResidentCode CodeOf(ulong member) => ResidentCode.FromBody(Permute(member));

    /// <summary>The code that a member had before it was changed.</summary>
    public ResidentCode RetiredCodeOf(ulong member) => ResidentCode.FromBody(Permute(RetiredFrom + member));

    private ulong Permute(ulong value)
    {
        do
        {
            value = Encrypt(value);
        }
        while (value >= ResidentCode.BodyCount);
        return value;
    }

    private ulong Encrypt(ulong value)
    {
        ulong left = value >> HalfBits;
        ulong right = value & HalfMask;
        foreach (ulong key in _keys)
        {
            (left, right) = (right, left ^ (Draws.Mix(right ^ key) & HalfMask));
        }

        return (left << HalfBits) | right;
    }
}
