using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>A lookup.</summary>
internal sealed class LookupRequestForm : IWireForm<LookupQuestion>
{
    public MessageKind Kind => MessageKind.Lookup;

    public int PayloadBytesMax(LookupQuestion message) => Of(message).Bytes;

    public void Write(LookupQuestion message, ref FieldWriter fields) => Of(message).Write(ref fields);

    public ulong Read(ref FieldReader fields, TextPlace texts)
    {
        LookupRequest request = LookupRequest.Read(ref fields);
        return ContextForm.Read(request.Context, texts) + (ulong)request.Items + request.Code;
    }

    private static LookupRequest Of(LookupQuestion message) =>
        new() { Context = ContextForm.Of(message.Context), Items = message.Items, Code = message.Code };
}
