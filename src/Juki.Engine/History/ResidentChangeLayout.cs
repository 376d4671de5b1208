using System.Buffers;
using System.Buffers.Binary;
using Juki.Engine.Durability.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.History;

/// <summary>
/// What an entry of the history holds: the event without its items, which the picture after it has, and that picture. All numbers are little-endian.
/// <code>
/// offset  size  field
///      0     1  version of the layout: 1
///      1     1  reason (ChangeReason)
///      2     2  zero
///      4     4  day of the event: days since 0001-01-01
///      8     8  time of processing: seconds since 1970-01-01T00:00:00Z, signed
///     16     4  sending municipality: the five digits of JIS X 0402
///     20     4  1: the first change that the history has of the resident; else 0
///     24     4  bytes of the picture before (b); 0 if nobody had the code, or if an entry before has it
///     28     b  the picture before (ImageLayout)
///   28+b     …  the picture after (ImageLayout)
/// </code>
/// </summary>
internal static class ResidentChangeLayout
{
    private const byte Version = 1;
    private const int DateAt = 4;
    private const int ProcessedAt = 8;
    private const int SenderAt = 16;
    private const int FirstAt = 20;
    private const int BeforeBytesAt = 24;
    private const int HeaderBytes = 28;

    public static byte[] Write(ResidentChange change)
    {
        ArrayBufferWriter<byte> before = new();
        ArrayBufferWriter<byte> after = new();
        if (change is { IsFirst: true, Before: { } picture })
        {
            ImageLayout.Write(picture, before);
        }

        ImageLayout.Write(change.After, after);
        byte[] bytes = new byte[HeaderBytes + before.WrittenCount + after.WrittenCount];
        WriteHeader(bytes, change, before.WrittenCount);
        before.WrittenSpan.CopyTo(bytes.AsSpan(HeaderBytes));
        after.WrittenSpan.CopyTo(bytes.AsSpan(HeaderBytes + before.WrittenCount));
        return bytes;
    }

    /// <summary>Reads the entry of a change.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="before">The picture after the entry before; null if this is the first.</param>
    /// <exception cref="HistoryException">The bytes are none, or of a newer version.</exception>
    public static ResidentChange Read(HistoryEntry entry, ResidentImage? before)
    {
        ReadOnlySpan<byte> bytes = entry.Payload.Span;
        if (bytes.Length < HeaderBytes || bytes[0] != Version || !MunicipalityNumber.TryOf(BinaryPrimitives.ReadInt32LittleEndian(bytes[SenderAt..]), out MunicipalityNumber sender))
        {
            throw Unreadable(entry);
        }

        int beforeBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes[BeforeBytesAt..]);
        bool isFirst = BinaryPrimitives.ReadInt32LittleEndian(bytes[FirstAt..]) == 1;
        return new ResidentChange
        {
            Address = entry.Address,
            Reason = (ChangeReason)bytes[1],
            Date = DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(bytes[DateAt..])),
            Processed = new ProcessingTime(BinaryPrimitives.ReadInt64LittleEndian(bytes[ProcessedAt..])),
            Sender = sender,
            IsFirst = isFirst,
            Before = !isFirst ? before : beforeBytes > 0 ? Picture(entry, bytes.Slice(HeaderBytes, beforeBytes)) : null,
            After = Picture(entry, bytes[(HeaderBytes + beforeBytes)..]),
        };
    }

    private static void WriteHeader(Span<byte> bytes, ResidentChange change, int beforeBytes)
    {
        bytes[0] = Version;
        bytes[1] = (byte)change.Reason;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[DateAt..], change.Date.DayNumber);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[ProcessedAt..], change.Processed.UnixSeconds);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[SenderAt..], change.Sender.Value);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[FirstAt..], change.IsFirst ? 1 : 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[BeforeBytesAt..], beforeBytes);
    }

    private static ResidentImage Picture(HistoryEntry entry, ReadOnlySpan<byte> bytes)
    {
        _ = ImageLayout.Read(bytes, out ResidentImage? image);
        return image ?? throw Unreadable(entry);
    }

    /// <summary>Checksums have been checked before: the bytes are what was written.</summary>
    private static HistoryException Unreadable(HistoryEntry entry) => new(
        HistoryFault.Newer, FormattableString.Invariant($"Entry {entry.Address} of the history is none that this program can read. Use the program that wrote it."));
}
