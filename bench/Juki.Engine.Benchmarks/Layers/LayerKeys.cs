using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>Codes that mean the same to all layers: residents drawn uniformly, and one in ten that nobody has or had.</summary>
internal sealed class LayerKeys
{
    /// <summary>Keys of one block.</summary>
    public const int BlockLength = 4096;

    private const int MissEvery = 10;

    private readonly Register _register;
    private RandomSequence _random;

    public LayerKeys(Register register, int blocks)
    {
        _register = register;
        _random = new RandomSequence((ulong)blocks);
        Codes = new ResidentCode[blocks * BlockLength];
        for (int key = 0; key < Codes.Length; key++)
        {
            Codes[key] = key % MissEvery == 0 ? NextFree() : register.CodeOf((int)_random.Below(register.ResidentCount));
        }
    }

    public ResidentCode[] Codes { get; }

    public ReadOnlySpan<ResidentCode> Block(int block) => Codes.AsSpan(block * BlockLength % Codes.Length, BlockLength);

    /// <summary>The kernel and the store do not know retired codes, so nobody is asked for one.</summary>
    private ResidentCode NextFree()
    {
        ResidentCode code;
        do
        {
            code = ResidentCode.FromBody((ulong)_random.Below((long)ResidentCode.BodyCount));
        }
        while (_register.FindRow(code) >= 0 || _register.TryFindRetired(code, out _));
        return code;
    }
}
