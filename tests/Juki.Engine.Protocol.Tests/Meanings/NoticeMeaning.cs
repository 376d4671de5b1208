using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>One change of a feed (PROTOCOL.md §5.6).</summary>
internal sealed record NoticeMeaning(
    long Address, ChangeKind Kind, ChangeReason Reason, int Items, uint Date, long Processed, int Municipality, ulong Code, ulong NewCode) : IMeaning
{
    public int BytesMax => NoticeFields.Bytes;

    public static NoticeMeaning Read(ref FieldReader fields) => NoticeFields.Read(ref fields) is { } notice
        ? new NoticeMeaning(
            notice.Address, notice.Kind, notice.Reason, (int)notice.Items, WireDate.Of(notice.Date), notice.Processed.UnixSeconds, notice.Sender?.Value ?? 0,
            PackedCode.Of(notice.Code), notice.NewCode is { } drawn ? PackedCode.Of(drawn) : 0)
        : new NoticeMeaning(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public void Write(ref FieldWriter fields) => NoticeFields.Write(ref fields, new ChangeNotice(
        Address, Reason, Day.Of(Date)!.Value, new ProcessingTime(Processed), MunicipalityNumber.TryOf(Municipality, out MunicipalityNumber sender) ? sender : null,
        CodeOf(Code)!.Value, CodeOf(NewCode), (RecordItems)Items));

    private static ResidentCode? CodeOf(ulong number) => PackedCode.TryRead(number, out ResidentCode code) ? code : null;
}
