using System.Buffers.Binary;

namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>
/// The entries of one commit as they lie in a page. A block ends on a multiple of 4 KiB, so the next one never writes to a sector that holds
/// acknowledged entries; it lies within one page, and what is left of a page behind its last block is zeros.
/// </summary>
/// <remarks>
/// Little-endian; the length is that of FASTER's record, which a block is:
/// <code>
/// offset bytes
///      0     4  length of the rest, with the padding
///      4     …  entries, one frame after the other
///      …     …  zeros up to a multiple of 4,096 in the segment
/// </code>
/// The first block of all begins at byte 64 of the first page: FASTER's addresses below are none.
/// </remarks>
internal static class Block
{
    /// <summary>The larger of the sector sizes in use, and the size of a page of memory.</summary>
    public const int Alignment = 4096;

    public const int HeaderBytes = sizeof(int);

    /// <summary>Where the first block of a journal begins.</summary>
    public const long FirstAt = 64;

    /// <summary>Length of a block's record without its header, so that it ends on a multiple of 4 KiB.</summary>
    /// <param name="at">Where the block would begin if it fitted into the page.</param>
    /// <param name="entryBytes">Bytes of its entries.</param>
    /// <param name="pageBytes">A power of two.</param>
    public static int RecordBytes(long at, int entryBytes, int pageBytes)
    {
        int offset = (int)(at & (pageBytes - 1));
        int end = AlignUp(offset + HeaderBytes + entryBytes);
        return end <= pageBytes ? end - offset - HeaderBytes : AlignUp(HeaderBytes + entryBytes) - HeaderBytes;
    }

    /// <summary>Length of the record at the start of a page's rest; 0 if the rest is empty, -1 if no block can be so long.</summary>
    public static int ReadRecordBytes(ReadOnlySpan<byte> restOfPage)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(restOfPage);
        return length >= 0 && length <= restOfPage.Length - HeaderBytes ? length : -1;
    }

    private static int AlignUp(int bytes) => (bytes + Alignment - 1) & ~(Alignment - 1);
}
