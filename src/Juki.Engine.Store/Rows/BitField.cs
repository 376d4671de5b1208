using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Rows;

/// <summary>A run of bits inside a 64-bit word.</summary>
/// <param name="Shift">Number of bits below it.</param>
/// <param name="Width">Its number of bits.</param>
internal readonly record struct BitField(int Shift, int Width)
{
    /// <summary>The largest value that fits.</summary>
    public ulong Max => (1UL << Width) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Get(ulong word) => (word >> Shift) & ((1UL << Width) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Set(ulong word, ulong value) => (word & ~(Max << Shift)) | (value << Shift);
}
