using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// Who has a code (PROTOCOL.md §5.1). <see cref="ResidentTexts"/> follow where <see cref="HasItems"/> says so.
/// <code>
/// u8 state   u8 resident status   u8 bits: 1 protected, 2 items follow   u8 zero   u64 present code (0: none)
/// </code>
/// </summary>
/// <param name="State">What became of the code.</param>
/// <param name="Status">Whether the resident is in the register now.</param>
/// <param name="Protected">Status 52: there is no address among the items.</param>
/// <param name="HasItems">The items follow.</param>
/// <param name="Code">The resident's present code as a number; <see cref="PackedCode.None"/> if nobody has the code.</param>
public readonly record struct LookupReply(CodeState State, ResidentStatus Status, bool Protected, bool HasItems, ulong Code)
{
    /// <summary>Bytes that it takes without items.</summary>
    public const int Bytes = (4 * sizeof(byte)) + sizeof(ulong);

    private const byte ProtectedBit = 1;
    private const byte ItemsBit = 2;

    /// <summary>Reads a reply; its items are to be read next.</summary>
    public static LookupReply Read(ref FieldReader fields)
    {
        byte state = fields.Byte();
        byte status = fields.Byte();
        byte bits = fields.Byte();
        fields.Zero();
        if (state > (byte)CodeState.NoCode || status > (byte)ResidentStatus.ExOfficio || bits > (ProtectedBit | ItemsBit))
        {
            fields.Fail();
        }

        return new LookupReply((CodeState)state, (ResidentStatus)status, (bits & ProtectedBit) != 0, (bits & ItemsBit) != 0, fields.UInt64());
    }

    /// <summary>Writes it; its items are to be written next.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.Byte((byte)State);
        fields.Byte((byte)Status);
        fields.Byte((byte)((Protected ? ProtectedBit : 0) | (HasItems ? ItemsBit : 0)));
        fields.Byte(0);
        fields.UInt64(Code);
    }

    /// <summary>Hides the code.</summary>
    public override string ToString() => $"lookup reply: {State}";
}
