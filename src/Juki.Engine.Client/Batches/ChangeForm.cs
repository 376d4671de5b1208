using Juki.Engine.Client.Requests;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of changes, each in the bytes of its event.</summary>
internal sealed class ChangeForm(RequestContext context) : BatchForm<ReadOnlyMemory<byte>, ChangeAnswer>(MessageKind.ChangeBatch, context)
{
    protected override int OptionBytes => 0;

    public override int BytesMax(ReadOnlyMemory<byte> item) => ChangeBatch.BytesOf(item.Length);

    protected override void WriteHead(ref FieldWriter fields) => Context.Fields.Write(ref fields);

    protected override void Write(ref FieldWriter fields, ReadOnlyMemory<byte> item) => ChangeBatch.WriteEvent(ref fields, item.Span);

    protected override ChangeAnswer ReadResult(ref FieldReader fields) => ChangeAnswers.Read(ref fields);
}
