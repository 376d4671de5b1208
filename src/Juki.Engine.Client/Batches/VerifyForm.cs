using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of verifications.</summary>
internal sealed class VerifyForm(RequestContext context, QueryOptions options)
    : QueryForm<VerifyResult>(MessageKind.VerifyBatch, context, options, candidates: 0)
{
    protected override VerifyResult ReadResult(ref FieldReader fields) => VerifyResult.Read(ref fields);
}
