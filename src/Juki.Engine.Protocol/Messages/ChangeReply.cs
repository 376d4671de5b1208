using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What became of a change (PROTOCOL.md §5.5). An accepted one is durable when this is sent.
/// <code>
/// u8 fault (0: accepted)   u8 number of the item at fault   u64 journal address   u64 code from then on
/// </code>
/// </summary>
/// <param name="Fault">Why it was refused.</param>
/// <param name="Item">The item at fault; none if it is none in particular.</param>
/// <param name="Address">Where it stands in the journal; 0 if it was refused.</param>
/// <param name="Code">The resident's code from then on; <see cref="PackedCode.None"/> if it was refused.</param>
public readonly record struct ChangeReply(ChangeFault Fault, RecordItems Item, ulong Address, ulong Code)
{
    /// <summary>Bytes that it takes.</summary>
    public const int Bytes = (2 * sizeof(byte)) + (2 * sizeof(ulong));

    /// <summary>What an engine answered, in the words of the wire.</summary>
    public static ChangeReply Of(in ChangeAnswer answer) => new(
        answer.Finding.Fault, answer.Finding.Item, (ulong)answer.Address, answer.Code is { } code ? PackedCode.Of(code) : PackedCode.None);

    /// <summary>Reads a reply.</summary>
    public static ChangeReply Read(ref FieldReader fields)
    {
        var fault = (ChangeFault)fields.Byte();
        byte item = fields.Byte();
        ChangeReply reply = new(fault, ItemOf(item), fields.UInt64(), fields.UInt64());
        bool isAccepted = fault == ChangeFault.None;
        bool fits = Enum.IsDefined(fault) && item <= RecordItemText.Each.Length && isAccepted == reply.Address is > 0 and <= long.MaxValue
            && (isAccepted ? PackedCode.TryRead(reply.Code, out _) && item == 0 : reply is { Address: 0, Code: PackedCode.None });
        if (!fits)
        {
            fields.Fail();
        }

        return reply;
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.Byte((byte)Fault);
        fields.Byte((byte)(RecordItemText.Each.IndexOf(Item) + 1));
        fields.UInt64(Address);
        fields.UInt64(Code);
    }

    /// <summary>The answer that the server's engine gave.</summary>
    public ChangeAnswer ToAnswer() => Fault == ChangeFault.None && PackedCode.TryRead(Code, out var code)
        ? ChangeAnswer.Accepted((long)Address, code)
        : ChangeAnswer.Refused(new ChangeFinding(Fault, Item));

    /// <summary>Hides the code.</summary>
    public override string ToString() => FormattableString.Invariant($"change reply: {(int)Fault} at {Address}");

    private static RecordItems ItemOf(byte number) => number >= 1 && number <= RecordItemText.Each.Length ? RecordItemText.Each[number - 1] : RecordItems.None;
}
