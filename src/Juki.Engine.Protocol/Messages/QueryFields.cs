using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// The items of a query as they were written (PROTOCOL.md §4): lengths first, then the texts in UTF-8.
/// <code>
/// u16 length of: code, name, reading, date of birth, sex, address   then the six texts in this order
/// </code>
/// </summary>
public readonly ref struct QueryFields
{
    /// <summary>Code, name, reading, date of birth, sex, address.</summary>
    public const int ItemCount = 6;

    private const int LengthBytes = ItemCount * sizeof(ushort);

    /// <summary>Resident code, as text.</summary>
    public ReadOnlySpan<byte> Code { get; private init; }

    /// <summary>Name.</summary>
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>Reading.</summary>
    public ReadOnlySpan<byte> Kana { get; private init; }

    /// <summary>Date of birth.</summary>
    public ReadOnlySpan<byte> BirthDate { get; private init; }

    /// <summary>Sex.</summary>
    public ReadOnlySpan<byte> Sex { get; private init; }

    /// <summary>Address.</summary>
    public ReadOnlySpan<byte> Address { get; private init; }

    /// <summary>Bytes of all texts: no more characters come out of them.</summary>
    public int TextBytes => Code.Length + Name.Length + Kana.Length + BirthDate.Length + Sex.Length + Address.Length;

    /// <summary>The most bytes that a query takes.</summary>
    public static int BytesMax(in QueryItems items)
    {
        int characters = Sent(items.Code).Length + Sent(items.Name).Length + Sent(items.Kana).Length
            + Sent(items.BirthDate).Length + Sent(items.Sex).Length + Sent(items.Address).Length;
        return LengthBytes + (Utf8.BytesPerCharMax * characters);
    }

    /// <summary>Reads a query.</summary>
    public static QueryFields Read(ref FieldReader fields)
    {
        int code = fields.UInt16();
        int name = fields.UInt16();
        int kana = fields.UInt16();
        int birthDate = fields.UInt16();
        int sex = fields.UInt16();
        int address = fields.UInt16();
        return new QueryFields
        {
            Code = fields.Bytes(code),
            Name = fields.Bytes(name),
            Kana = fields.Bytes(kana),
            BirthDate = fields.Bytes(birthDate),
            Sex = fields.Bytes(sex),
            Address = fields.Bytes(address),
        };
    }

    /// <summary>Writes a query.</summary>
    public static void Write(ref FieldWriter fields, in QueryItems items)
    {
        Span<byte> lengths = fields.Reserve(LengthBytes);
        FieldWriter table = new(lengths);
        table.UInt16(fields.Characters(Sent(items.Code)));
        table.UInt16(fields.Characters(Sent(items.Name)));
        table.UInt16(fields.Characters(Sent(items.Kana)));
        table.UInt16(fields.Characters(Sent(items.BirthDate)));
        table.UInt16(fields.Characters(Sent(items.Sex)));
        table.UInt16(fields.Characters(Sent(items.Address)));
    }

    /// <summary>One character more than any register holds is answered as too long, whatever would follow it.</summary>
    private static ReadOnlySpan<char> Sent(ReadOnlySpan<char> item) => item[..Math.Min(item.Length, TextLimits.QueryItemLengthMax + 1)];
}
