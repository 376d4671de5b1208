using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Juki.Engine.Durability.History;

/// <summary>
/// An entry in bytes, as archives and the index hold it; its address and a checksum stand beside it.
/// <code>
/// offset  size  field
///      0     8  number of the subject
///      8     4  CRC-32C of the journal's entry
///     12     4  former numbers (n)
///     16    8n  the former numbers
///  16+8n     …  payload
/// </code>
/// All numbers are little-endian.
/// </summary>
internal static class EntryContent
{
    private const int SourceAt = 8;
    private const int FormersAt = 12;
    private const int HeaderBytes = 16;

    public static byte[] Write(HistoryEntry entry)
    {
        byte[] bytes = new byte[HeaderBytes + (entry.Formers.Length * sizeof(ulong)) + entry.Payload.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, entry.Subject);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SourceAt), entry.Source);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FormersAt), entry.Formers.Length);
        Span<byte> rest = bytes.AsSpan(HeaderBytes);
        foreach (ulong former in entry.Formers)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, former);
            rest = rest[sizeof(ulong)..];
        }

        entry.Payload.Span.CopyTo(rest);
        return bytes;
    }

    /// <summary>Reads an entry; null if the bytes are none.</summary>
    public static HistoryEntry? Read(long address, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < HeaderBytes)
        {
            return null;
        }

        int formers = BinaryPrimitives.ReadInt32LittleEndian(span[FormersAt..]);
        if (formers < 0 || formers > (span.Length - HeaderBytes) / sizeof(ulong))
        {
            return null;
        }

        int payloadAt = HeaderBytes + (formers * sizeof(ulong));
        return new HistoryEntry(
            address,
            BinaryPrimitives.ReadUInt64LittleEndian(span),
            ReadFormers(span[HeaderBytes..payloadAt]),
            BinaryPrimitives.ReadUInt32LittleEndian(span[SourceAt..]),
            bytes[payloadAt..]);
    }

    private static ImmutableArray<ulong> ReadFormers(ReadOnlySpan<byte> bytes)
    {
        var formers = new ulong[bytes.Length / sizeof(ulong)];
        for (int former = 0; former < formers.Length; former++)
        {
            formers[former] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(former * sizeof(ulong))..]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(formers);
    }
}
