using System.Numerics;
using System.Runtime.InteropServices;

namespace Juki.Engine.Disk;

/// <summary>
/// CRC-32C (Castagnoli, RFC 3720) by the processor's own instruction where it has one. The instruction takes a new operand
/// every cycle and gives its result after three, so three stretches are summed side by side and joined.
/// </summary>
public static class Crc32C
{
    /// <summary>Bytes of each of the three stretches: long against the cost of joining them, short enough that small files gain too.</summary>
    internal const int StretchBytes = 1024;

    /// <summary>Checksum of <paramref name="bytes"/>, going on from that of what came before (0 at the start).</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint register = ~before;
        while (bytes.Length >= 3 * StretchBytes)
        {
            register = SideBySide(register, bytes[..(3 * StretchBytes)]);
            bytes = bytes[(3 * StretchBytes)..];
        }

        return ~OneAfterAnother(register, bytes);
    }

    /// <summary>The plain form: each step waits for the one before.</summary>
    /// <returns>The register of the checksum, which is its complement.</returns>
    internal static uint OneAfterAnother(uint register, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            register = BitOperations.Crc32C(register, word);
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            register = BitOperations.Crc32C(register, rest);
        }

        return register;
    }

    private static uint SideBySide(uint first, ReadOnlySpan<byte> bytes)
    {
        const int Words = StretchBytes / sizeof(ulong);
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ReadOnlySpan<ulong> a = words[..Words];
        ReadOnlySpan<ulong> b = words.Slice(Words, Words);
        ReadOnlySpan<ulong> c = words.Slice(2 * Words, Words);
        uint second = 0;
        uint third = 0;
        for (int i = 0; i < Words; i++)
        {
            first = BitOperations.Crc32C(first, a[i]);
            second = BitOperations.Crc32C(second, b[i]);
            third = BitOperations.Crc32C(third, c[i]);
        }

        return Crc32CShift.OverStretch(Crc32CShift.OverStretch(first) ^ second) ^ third;
    }
}
