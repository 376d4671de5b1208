using System.Buffers.Binary;

namespace Juki.Engine.Durability.History.Index;

/// <summary>
/// An entry as the index holds it, in as many parts as its length needs; all but the last are of the greatest length of a value.
/// <code>
/// offset  size  field
///      0     4  bytes of the whole, this header included
///      4     4  zero
///      8     8  address of the subject's entry before; 0 if this is the first
///     16     …  content (EntryContent)
/// </code>
/// </summary>
internal static class StoredEntry
{
    private const int PreviousAt = 8;
    private const int HeaderBytes = 16;

    public static byte[] Write(HistoryEntry entry, long previous)
    {
        byte[] content = EntryContent.Write(entry);
        byte[] bytes = new byte[HeaderBytes + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(PreviousAt), previous);
        content.CopyTo(bytes, HeaderBytes);
        return bytes;
    }

    /// <summary>Length of the whole, as its first part says it.</summary>
    public static int LengthOf(ReadOnlySpan<byte> firstPart) => firstPart.Length >= HeaderBytes ? BinaryPrimitives.ReadInt32LittleEndian(firstPart) : 0;

    /// <summary>Reads an entry; null if the bytes are none.</summary>
    public static HistoryEntry? Read(long address, ReadOnlyMemory<byte> bytes, out long previous)
    {
        previous = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[PreviousAt..]);
        return previous < address ? EntryContent.Read(address, bytes[HeaderBytes..]) : null;
    }
}
