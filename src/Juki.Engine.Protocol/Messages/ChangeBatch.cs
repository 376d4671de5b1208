using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What begins a batch of changes (PROTOCOL.md §5.5); <see cref="Count"/> events follow, each behind its length.
/// <code>
/// context   u32 count   count × (u32 bytes   event)
/// </code>
/// </summary>
public readonly ref struct ChangeBatch
{
    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>How many events follow.</summary>
    public uint Count { get; init; }

    /// <summary>Bytes that it takes without the events.</summary>
    public int Bytes => Context.Bytes + sizeof(uint);

    /// <summary>Bytes of an event of so many.</summary>
    public static int BytesOf(int eventBytes) => sizeof(uint) + eventBytes;

    /// <summary>Reads the head of a batch.</summary>
    public static ChangeBatch Read(ref FieldReader fields) => new() { Context = ContextFields.Read(ref fields), Count = fields.UInt32() };

    /// <summary>Reads the bytes of the next event.</summary>
    public static ReadOnlySpan<byte> ReadEvent(ref FieldReader fields) => fields.Bytes((int)Math.Min(fields.UInt32(), int.MaxValue));

    /// <summary>Writes the head.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.UInt32(Count);
    }

    /// <summary>Writes the bytes of the next event.</summary>
    public static void WriteEvent(ref FieldWriter fields, ReadOnlySpan<byte> bytes)
    {
        fields.UInt32((uint)bytes.Length);
        fields.Bytes(bytes);
    }
}
