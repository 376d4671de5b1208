using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>The codes asked for: residents drawn uniformly, and one in ten that nobody has.</summary>
internal sealed class LookupKeys
{
    /// <summary>Keys looked up in one block.</summary>
    public const int BlockLength = 4096;

    private const int MissEvery = 10;

    private readonly ulong[] _bodies;

    public LookupKeys(CodeSections sections, int blocks)
    {
        var random = new RandomSequence((ulong)blocks);
        _bodies = new ulong[(long)blocks * BlockLength];
        for (int key = 0; key < _bodies.Length; key++)
        {
            _bodies[key] = key % MissEvery == 0
                ? (ulong)random.Below((long)ResidentCode.BodyCount)
                : sections.Rows[random.Below(sections.Residents)].CodeOrOwner;
        }
    }

    public int BlockCount => _bodies.Length / BlockLength;

    public ReadOnlySpan<ulong> Block(int block) => _bodies.AsSpan(block % BlockCount * BlockLength, BlockLength);
}
