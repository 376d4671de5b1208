using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Population.Randomness;

/// <summary>Gives every member number a resident code of its own that looks random, and a retired one.</summary>
internal sealed class CodePermutation
{
    /// <summary>Retired codes take their numbers from here on; member numbers stay below.</summary>
    private const ulong RetiredFrom = ResidentCode.BodyCount / 2;

    private readonly CodeSeries _codes;

    public CodePermutation(ulong seed)
    {
        ulong[] keys = new ulong[CodeSeries.KeyCount];
        for (int round = 0; round < keys.Length; round++)
        {
            keys[round] = new Draws(seed, DrawStream.CodeKey, (ulong)round).Next();
        }

        _codes = new CodeSeries(keys);
    }

    /// <summary>The code of a member.</summary>
    public ResidentCode CodeOf(ulong member) => _codes.CodeOf(member);

    /// <summary>The code that a member had before it was changed.</summary>
    public ResidentCode RetiredCodeOf(ulong member) => _codes.CodeOf(RetiredFrom + member);
}
