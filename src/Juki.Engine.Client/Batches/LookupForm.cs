using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of lookups.</summary>
internal sealed class LookupForm(LookupItems items, RequestContext context) : BatchForm<ResidentCode, LookupResult>(MessageKind.LookupBatch, context)
{
    protected override int OptionBytes => sizeof(byte);

    public override int BytesMax(ResidentCode item) => sizeof(ulong);

    protected override void WriteHead(ref FieldWriter fields)
    {
        Context.Fields.Write(ref fields);
        fields.Byte((byte)items);
    }

    protected override void Write(ref FieldWriter fields, ResidentCode item) => fields.UInt64(PackedCode.Of(item));

    protected override LookupResult ReadResult(ref FieldReader fields) => LookupResult.Read(ref fields);
}
