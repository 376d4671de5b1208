using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// For whom and why a request is made (PROTOCOL.md §4): begins the payload of every request about residents.
/// <code>
/// u16 purpose code   u8 length of the operator id   u8 length of the case reference   operator id   case reference
/// </code>
/// </summary>
public readonly ref struct ContextFields
{
    /// <summary>The most bytes of an operator id.</summary>
    public const int OperatorBytesMax = 64;

    /// <summary>The most bytes of a case reference.</summary>
    public const int CaseBytesMax = 128;

    /// <summary>The number of the purpose in law; 0 where it is not stated.</summary>
    public ushort Purpose { get; init; }

    /// <summary>Who asks, in UTF-8.</summary>
    public ReadOnlySpan<byte> Operator { get; init; }

    /// <summary>In which matter, in UTF-8.</summary>
    public ReadOnlySpan<byte> Case { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes => sizeof(ushort) + (2 * sizeof(byte)) + Operator.Length + Case.Length;

    /// <summary>Both are within their limits.</summary>
    public bool IsWithinLimits => Operator.Length <= OperatorBytesMax && Case.Length <= CaseBytesMax;

    /// <summary>Both are UTF-8.</summary>
    public bool IsText => Utf8.IsValid(Operator) && Utf8.IsValid(Case);

    /// <summary>Reads it.</summary>
    public static ContextFields Read(ref FieldReader fields)
    {
        ushort purpose = fields.UInt16();
        int operatorBytes = fields.Byte();
        int caseBytes = fields.Byte();
        return new ContextFields { Purpose = purpose, Operator = fields.Bytes(operatorBytes), Case = fields.Bytes(caseBytes) };
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.UInt16(Purpose);
        fields.Byte(checked((byte)Operator.Length));
        fields.Byte(checked((byte)Case.Length));
        fields.Bytes(Operator);
        fields.Bytes(Case);
    }
}
