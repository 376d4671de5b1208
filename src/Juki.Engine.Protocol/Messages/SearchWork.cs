using System.Buffers.Binary;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What a batch of searches took; stands in its reply between the count and the replies (PROTOCOL.md §5.4).
/// <code>
/// u64 rows compared   u8 number of passes   u32 queries that took the pass, for each
/// </code>
/// </summary>
public readonly ref struct SearchWork
{
    private const int FixedBytes = sizeof(ulong) + sizeof(byte);

    private readonly ReadOnlySpan<byte> _passes;

    private SearchWork(ulong rowsCompared, ReadOnlySpan<byte> passes)
    {
        RowsCompared = rowsCompared;
        _passes = passes;
    }

    /// <summary>Rows of the register that were compared with a query.</summary>
    public ulong RowsCompared { get; }

    /// <summary>How many passes the server knows.</summary>
    public int PassCount => _passes.Length / sizeof(uint);

    /// <summary>Bytes of the work of so many passes.</summary>
    public static int BytesOf(int passCount) => FixedBytes + (passCount * sizeof(uint));

    /// <summary>How many queries took a pass.</summary>
    public uint Reached(int pass) => BinaryPrimitives.ReadUInt32LittleEndian(_passes[(pass * sizeof(uint))..]);

    /// <summary>Reads it.</summary>
    public static SearchWork Read(ref FieldReader fields)
    {
        ulong rows = fields.UInt64();
        return new SearchWork(rows, fields.Bytes(fields.Byte() * sizeof(uint)));
    }

    /// <summary>Writes it.</summary>
    public static void Write(ref FieldWriter fields, long rowsCompared, ReadOnlySpan<long> reached)
    {
        fields.UInt64((ulong)rowsCompared);
        fields.Byte(checked((byte)reached.Length));
        foreach (long queries in reached)
        {
            fields.UInt32(checked((uint)queries));
        }
    }
}
