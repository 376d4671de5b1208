using System.Buffers.Binary;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Faster;

namespace Juki.Engine.Durability.History.Index;

/// <summary>
/// What an index contains and where: the file <c>manifest</c>, written anew with each saving. An index without one that is whole counts for nothing.
/// </summary>
/// <remarks>
/// Little-endian:
/// <code>
/// offset bytes
///      0     8  "JUKIHIDX"
///      8     4  format version, 1
///     12     4  zero
///     16    16  identity of the index
///     32     8  address of the last entry that it contains
///     40     4  CRC-32C of that entry in the journal     44  4  bytes of a page of the log
///     48     8  bytes of the hash table                  56  8  bytes of a file of the log
///     64    16  token of the saved hash table
///     80     8  where the log ends                      88  8  length of the file of the hash table
///     96     4  bytes of FASTER's words on the table (t) 100 4  bytes of those on the log (l)
///    104     t  FASTER's words on the table
///  104+t     l  FASTER's words on the log
/// 104+t+l    4  CRC-32C of all before
/// </code>
/// </remarks>
internal sealed record IndexManifest(Guid Index, long Position, uint Source, int PageBytes, long TableBytes, long SegmentBytes, TableState State)
{
    private const int Version = 1;
    private const int VersionAt = 8;
    private const int IndexAt = 16;
    private const int PositionAt = 32;
    private const int SourceAt = 40;
    private const int PageBytesAt = 44;
    private const int TableBytesAt = 48;
    private const int SegmentBytesAt = 56;
    private const int TokenAt = 64;
    private const int LogBytesAt = 80;
    private const int TableFileBytesAt = 88;
    private const int TableInfoBytesAt = 96;
    private const int LogInfoBytesAt = 100;
    private const int InfoAt = 104;
    private const int GuidBytes = 16;

    private static ReadOnlySpan<byte> Magic => "JUKIHIDX"u8;

    public byte[] Write()
    {
        byte[] manifest = new byte[InfoAt + State.TableInfo.Length + State.LogInfo.Length + sizeof(uint)];
        Span<byte> bytes = manifest;
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[VersionAt..], Version);
        Index.TryWriteBytes(bytes[IndexAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[PositionAt..], Position);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[SourceAt..], Source);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[PageBytesAt..], PageBytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[TableBytesAt..], TableBytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[SegmentBytesAt..], SegmentBytes);
        State.Token.TryWriteBytes(bytes[TokenAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LogBytesAt..], State.LogBytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[TableFileBytesAt..], State.TableFileBytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[TableInfoBytesAt..], State.TableInfo.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[LogInfoBytesAt..], State.LogInfo.Length);
        State.TableInfo.CopyTo(bytes[InfoAt..]);
        State.LogInfo.CopyTo(bytes[(InfoAt + State.TableInfo.Length)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[^sizeof(uint)..], Crc32C.Of(bytes[..^sizeof(uint)]));
        return manifest;
    }

    /// <summary>Reads a manifest; null if the bytes are none, or of another version.</summary>
    public static IndexManifest? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < InfoAt + sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]) != Crc32C.Of(bytes[..^sizeof(uint)]))
        {
            return null;
        }

        int tableInfoBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes[TableInfoBytesAt..]);
        int logInfoBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes[LogInfoBytesAt..]);
        bool isOurs = bytes.StartsWith(Magic) && BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]) == Version
            && (long)InfoAt + tableInfoBytes + logInfoBytes + sizeof(uint) == bytes.Length;
        return isOurs ? Read(bytes, bytes.Slice(InfoAt, tableInfoBytes), bytes.Slice(InfoAt + tableInfoBytes, logInfoBytes)) : null;
    }

    private static IndexManifest Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tableInfo, ReadOnlySpan<byte> logInfo) => new(
        new Guid(bytes.Slice(IndexAt, GuidBytes)),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[PositionAt..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[SourceAt..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[PageBytesAt..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[TableBytesAt..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[SegmentBytesAt..]),
        new TableState(
            new Guid(bytes.Slice(TokenAt, GuidBytes)),
            tableInfo.ToArray(),
            logInfo.ToArray(),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[LogBytesAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[TableFileBytesAt..])));
}
