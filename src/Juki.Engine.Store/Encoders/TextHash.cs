using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Encoders;

/// <summary>
/// A quick hash of a text for a table in memory, four characters at a time: the two halves of a 128-bit product folded
/// together, as wyhash does. It is never stored; stored keys have <see cref="Model.Names.KeyHash"/>.
/// </summary>
internal static class TextHash
{
    private const ulong Factor = 0xA0761D6478BD642F;
    private const ulong Seed = 0xE7037ED1A0B428DB;

    public static uint Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text);
        ulong hash = Seed ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        ulong rest = 0;
        foreach (char c in MemoryMarshal.Cast<byte, char>(bytes))
        {
            rest = (rest << 16) | c;
        }

        return (uint)(Fold(hash ^ rest) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong value) => Math.BigMul(value, Factor, out ulong low) ^ low;
}
