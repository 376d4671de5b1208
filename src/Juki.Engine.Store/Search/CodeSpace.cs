using System.Runtime.CompilerServices;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Cuts the space of codes into stretches of equal width, one for each <see cref="CodeBlock"/>: codes are drawn at random,
/// so a code without its check digit is its own hash.
/// </summary>
internal readonly struct CodeSpace
{
    /// <summary>Rows in a block on average. At 18 of 29 slots one block in two hundred is overfull, and the index takes 3.6 bytes a resident.</summary>
    public const int RowsPerBlock = 18;

    private readonly ulong _scale;

    public CodeSpace(int residentCount)
    {
        BlockCount = Math.Max(1, residentCount / RowsPerBlock);
        // ⌊body · BlockCount / 10^10⌋ as the high half of body · scale; rounding down keeps the last body in the last block.
        _scale = (ulong)(((UInt128)(ulong)BlockCount << 64) / ResidentCode.BodyCount);
    }

    /// <summary>Stretches; the index has one more block, which marks the end of the last.</summary>
    public int BlockCount { get; }

    /// <summary>The block of a body; the last one for a number that is no body, so that no caller can reach behind the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BlockOf(ulong body) => (int)Math.Min(Math.BigMul(body, _scale, out _), (ulong)BlockCount - 1);

    /// <summary>The place of a body inside its stretch in 16 bits: ascends with the body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort FingerprintOf(ulong body)
    {
        _ = Math.BigMul(body, _scale, out ulong share);
        return (ushort)(share >> 48);
    }
}
