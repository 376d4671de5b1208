using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What begins a batch of lookups (PROTOCOL.md §5.4); <see cref="Count"/> codes (u64) follow.
/// <code>
/// context   u8 items   u32 count
/// </code>
/// </summary>
public readonly ref struct LookupBatch
{
    private const int FixedBytes = sizeof(byte) + sizeof(uint);

    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>What is asked for of each.</summary>
    public LookupItems Items { get; init; }

    /// <summary>How many codes follow.</summary>
    public uint Count { get; init; }

    /// <summary>Bytes that it takes with its codes.</summary>
    public int Bytes => Context.Bytes + FixedBytes + checked((int)Count * sizeof(ulong));

    /// <summary>Reads it; its codes are to be read next.</summary>
    public static LookupBatch Read(ref FieldReader fields) =>
        new() { Context = ContextFields.Read(ref fields), Items = LookupRequest.ReadItems(ref fields), Count = fields.UInt32() };

    /// <summary>Writes it; its codes are to be written next.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.Byte((byte)Items);
        fields.UInt32(Count);
    }
}
