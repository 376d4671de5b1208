using System.Runtime.CompilerServices;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Births;

/// <summary>
/// The eight-byte signature of a row inside its birth-date block; blocks are sorted by it.
/// <code>
///   bits 63-48  full name    high 16 bits of Mix(T3 key hash of family + given)
///   bits 47-40  family name  low 8 bits of Mix(T3 key hash)
///   bits 39-32  given name   low 8 bits of Mix(T3 key hash)
///   bits 31-24  family kana  low 8 bits of Mix(reading key hash); 0 if none
///   bits 23-16  given kana   low 8 bits of Mix(reading key hash); 0 if none
///   bits 15-8   municipality low 8 bits of Mix(class of the municipality)
///   bits  7-0   town         low 8 bits of Mix(class of the town)
/// </code>
/// </summary>
public static class BirthSignature
{
    /// <summary>Bits below the full name.</summary>
    internal const int NameShift = 48;

    /// <summary>Those bits, all set: the greatest signature of a name is its least one with them.</summary>
    internal const ulong BelowName = (1UL << NameShift) - 1;

    /// <summary>Composes a signature from unmixed hashes and from place classes (−1 where not known).</summary>
    public static ulong Compose(ulong fullName, ulong family, ulong given, ulong familyKana, ulong givenKana, int municipalityClass, int townClass) =>
        OfName(fullName)
        | (LowByte(family) << 40)
        | (LowByte(given) << 32)
        | (LowByte(familyKana) << 24)
        | (LowByte(givenKana) << 16)
        | (LowByte((ulong)(municipalityClass + 1)) << 8)
        | LowByte((ulong)(townClass + 1));

    /// <summary>The least signature of a full name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfName(ulong fullName) => KeyHash.Mix(fullName) >> NameShift << NameShift;

    /// <summary>The name bits of a signature alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong NameOf(ulong signature) => signature & ~BelowName;

    private static ulong LowByte(ulong hash) => hash == 0 ? 0 : KeyHash.Mix(hash) & 0xFF;
}
