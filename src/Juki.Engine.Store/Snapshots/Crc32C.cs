using System.Buffers.Binary;
using System.Numerics;

namespace Juki.Engine.Store.Snapshots;

/// <summary>CRC-32C (Castagnoli, RFC 3720), eight bytes at a time by the processor's own instruction where it has one.</summary>
internal static class Crc32C
{
    /// <summary>Checksum of <paramref name="bytes"/>, going on from that of what came before (0 at the start).</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint crc = ~before;
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte rest in bytes)
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return ~crc;
    }
}
