using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The reply to a verification.</summary>
internal sealed class VerifyReplyForm : IWireForm<VerifyFound>
{
    public MessageKind Kind => MessageKind.Verify | MessageKind.Reply;

    public int PayloadBytesMax(VerifyFound message) => Findings.Bytes;

    public void Write(VerifyFound message, ref FieldWriter fields) => message.Findings.Write(ref fields);

    public ulong Read(ref FieldReader fields, TextPlace texts) => VerifyFound.Of(Findings.Read(ref fields));
}
