using System.Buffers.Binary;
using Juki.Engine.Disk;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>
/// A file as FASTER sees it, in blocks that prove themselves: a bit that was flipped on the disk, a torn block, or one of another place or
/// index never reaches FASTER, which believes what it reads.
/// </summary>
/// <remarks>
/// Block <i>n</i> of the 4,096 bytes that FASTER sees lies at byte <i>n</i> × 4,104:
/// <code>
/// offset bytes
///      0     4  CRC-32C of the index's identity, the number of the file, the number of the block, and its bytes
///      4     4  zero
///      8  4096  the bytes
/// </code>
/// </remarks>
internal sealed class CheckedBlocks(IDiskFile file, Guid index, long number) : IDisposable
{
    public const int BlockBytes = 4096;

    private const int HeaderBytes = 8;
    private const int StoredBytes = HeaderBytes + BlockBytes;

    private readonly uint _place = PlaceOf(index, number);

    /// <summary>How long a file is that holds so many bytes.</summary>
    public static long LengthOf(long bytes) => (bytes + BlockBytes - 1) / BlockBytes * StoredBytes;

    /// <summary>Writes bytes from the start of a block on; what is left of the last one becomes zeros.</summary>
    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        byte[] stored = new byte[LengthOf(bytes.Length)];
        long first = offset / BlockBytes;
        for (int block = 0; block * BlockBytes < bytes.Length; block++)
        {
            Span<byte> place = stored.AsSpan(block * StoredBytes, StoredBytes);
            ReadOnlySpan<byte> content = bytes[(block * BlockBytes)..];
            content[..Math.Min(content.Length, BlockBytes)].CopyTo(place[HeaderBytes..]);
            BinaryPrimitives.WriteUInt32LittleEndian(place, ChecksumOf(place[HeaderBytes..], first + block));
        }

        file.Write(stored, first * StoredBytes);
    }

    /// <summary>Reads from the start of a block on. Blocks beyond the end of the file are zeros: FASTER asks for whole pages of its tables.</summary>
    /// <exception cref="InvalidDataException">A block is not as it was written.</exception>
    public void Read(Span<byte> bytes, long offset)
    {
        long first = offset / BlockBytes;
        byte[] stored = new byte[(int)Math.Min(LengthOf(bytes.Length), Math.Max(0, file.Length - (first * StoredBytes)) / StoredBytes * StoredBytes)];
        file.Read(stored, first * StoredBytes);
        bytes.Clear();
        for (int block = 0; block * StoredBytes < stored.Length; block++)
        {
            ReadOnlySpan<byte> place = stored.AsSpan(block * StoredBytes, StoredBytes);
            Require(place, first + block);
            Span<byte> wanted = bytes[(block * BlockBytes)..];
            place.Slice(HeaderBytes, Math.Min(wanted.Length, BlockBytes)).CopyTo(wanted);
        }
    }

    public void Sync() => file.Sync();

    public void Dispose() => file.Dispose();

    private static uint PlaceOf(Guid index, long number)
    {
        Span<byte> place = stackalloc byte[16 + sizeof(long)];
        index.TryWriteBytes(place);
        BinaryPrimitives.WriteInt64LittleEndian(place[16..], number);
        return Crc32C.Of(place);
    }

    private uint ChecksumOf(ReadOnlySpan<byte> content, long block)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, block);
        return Crc32C.Of(content, Crc32C.Of(number, _place));
    }

    private void Require(ReadOnlySpan<byte> stored, long block)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(stored) != ChecksumOf(stored[HeaderBytes..], block) || stored[sizeof(uint)..HeaderBytes].ContainsAnyExcept((byte)0))
        {
            throw new InvalidDataException(FormattableString.Invariant($"{file.Path}, byte {block * StoredBytes}: the block is not as it was written."));
        }
    }
}
