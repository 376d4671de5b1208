namespace Juki.Engine.Disk;

/// <summary>
/// Moves the register of a CRC-32C over a stretch of zeros. A CRC is linear: the register after a stretch is that of its
/// bytes alone, begun at zero, xor the register from before moved over as many zeros. Zlib's crc32_combine does the same.
/// </summary>
internal static class Crc32CShift
{
    /// <summary>What each value of each of the four bytes of a register becomes.</summary>
    private static readonly uint[] Moved = Move();

    /// <summary>The register after <see cref="Crc32C.StretchBytes"/> zeros more.</summary>
    public static uint OverStretch(uint register)
    {
        uint[] moved = Moved;
        return moved[register & 0xFF]
            ^ moved[0x100 + ((register >> 8) & 0xFF)]
            ^ moved[0x200 + ((register >> 16) & 0xFF)]
            ^ moved[0x300 + (register >> 24)];
    }

    private static uint[] Move()
    {
        byte[] zeros = new byte[Crc32C.StretchBytes];
        var moved = new uint[4 * 256];
        for (int index = 0; index < moved.Length; index++)
        {
            moved[index] = Crc32C.OneAfterAnother((uint)(index & 0xFF) << (index >> 8 << 3), zeros);
        }

        return moved;
    }
}
