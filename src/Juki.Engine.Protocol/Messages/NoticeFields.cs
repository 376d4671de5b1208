using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// One change of a feed (PROTOCOL.md §5.6): no values.
/// <code>
/// u64 journal address   u8 kind   u8 reason   u16 items, one bit each   u32 day of the event   u64 processed (seconds since 1970, signed)
/// u32 municipality (0: withheld)   u64 code   u64 new code (0: none)
/// </code>
/// </summary>
public static class NoticeFields
{
    /// <summary>Bytes that it takes.</summary>
    public const int Bytes = (4 * sizeof(ulong)) + (2 * sizeof(byte)) + sizeof(ushort) + (2 * sizeof(uint));

    /// <summary>Reads a notice; null if it is malformed, which the fields remember.</summary>
    public static ChangeNotice? Read(ref FieldReader fields)
    {
        ulong address = fields.UInt64();
        var kind = (ChangeKind)fields.Byte();
        ReasonRule? rule = ReasonRules.Find((ChangeReason)fields.Byte());
        var items = (RecordItems)fields.UInt16();
        bool isDay = WireDate.TryRead(fields.UInt32(), out DateOnly? day) && day is not null;
        ProcessingTime processed = new((long)fields.UInt64());
        uint sender = fields.UInt32();
        bool isSender = MunicipalityNumber.TryOf((int)Math.Min(sender, int.MaxValue), out MunicipalityNumber municipality) || sender == 0;
        bool isCode = PackedCode.TryRead(fields.UInt64(), out ResidentCode code);
        ulong drawn = fields.UInt64();
        bool isNew = PackedCode.TryRead(drawn, out ResidentCode newCode);
        bool fits = address is > 0 and <= long.MaxValue && rule is not null && rule.Kind == kind && (items & ~RecordItems.All) == 0
            && isDay && processed.IsValid && isSender && isCode && (isNew || drawn == PackedCode.None);
        if (!fits)
        {
            fields.Fail();
            return null;
        }

        return new ChangeNotice(
            (long)address, rule!.Reason, day!.Value, processed, sender == 0 ? null : municipality, code, isNew ? newCode : null, items);
    }

    /// <summary>Writes a notice.</summary>
    public static void Write(ref FieldWriter fields, ChangeNotice notice)
    {
        fields.UInt64((ulong)notice.Address);
        fields.Byte((byte)notice.Kind);
        fields.Byte((byte)notice.Reason);
        fields.UInt16((ushort)notice.Items);
        fields.UInt32(WireDate.Of(notice.Date));
        fields.UInt64((ulong)notice.Processed.UnixSeconds);
        fields.UInt32((uint)(notice.Sender?.Value ?? 0));
        fields.UInt64(PackedCode.Of(notice.Code));
        fields.UInt64(notice.NewCode is { } code ? PackedCode.Of(code) : PackedCode.None);
    }
}
