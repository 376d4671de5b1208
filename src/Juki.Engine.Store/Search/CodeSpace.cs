using System.Runtime.CompilerServices;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Cuts the space of codes into stretches of equal width, one for each <see cref="CodeBlock"/>: codes are drawn at random,
/// so a code without its check digit is its own hash.
/// </summary>
internal readonly struct CodeSpace
{
    /// <summary>Rows in a block on average. At 36 of 59 slots one block in six thousand is overfull, and the index takes 1.8 bytes a resident.</summary>
    public const int RowsPerBlock = 36;

    private const int FingerprintShift = 56;

    private readonly ulong _scale;

    public CodeSpace(int residentCount)
    {
        BlockCount = Math.Max(1, residentCount / RowsPerBlock);
        // ⌊body · BlockCount / 10^10⌋ as the high half of body · scale; rounding down keeps the last body in the last block.
        _scale = (ulong)(((UInt128)(ulong)BlockCount << 64) / ResidentCode.BodyCount);
    }

    /// <summary>Stretches; the index has one more block, which marks the end of the last.</summary>
    public int BlockCount { get; }

    /// <summary>The block of a body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BlockOf(ulong body) => PlaceOf(body).Block;

    /// <summary>Block and fingerprint of a body, from one product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CodePlace PlaceOf(ulong body)
    {
        ulong block = Math.BigMul(body, _scale, out ulong share);
        return new CodePlace((int)Math.Min(block, (ulong)BlockCount - 1), (byte)(share >> FingerprintShift));
    }
}
