using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// Who has a resident code (PROTOCOL.md §5.1)?
/// <code>
/// context   u8 items   u64 code
/// </code>
/// </summary>
public readonly ref struct LookupRequest
{
    private const int FixedBytes = sizeof(byte) + sizeof(ulong);

    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>What is asked for.</summary>
    public LookupItems Items { get; init; }

    /// <summary>The eleven digits as a number (<see cref="PackedCode"/>); of another number the reply says that it is no code.</summary>
    public ulong Code { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes => Context.Bytes + FixedBytes;

    /// <summary>Reads a request.</summary>
    public static LookupRequest Read(ref FieldReader fields) =>
        new() { Context = ContextFields.Read(ref fields), Items = ReadItems(ref fields), Code = fields.UInt64() };

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.Byte((byte)Items);
        fields.UInt64(Code);
    }

    /// <summary>Reads what is asked for.</summary>
    internal static LookupItems ReadItems(ref FieldReader fields)
    {
        byte items = fields.Byte();
        if (items > (byte)LookupItems.FourItems)
        {
            fields.Fail();
        }

        return (LookupItems)items;
    }
}
