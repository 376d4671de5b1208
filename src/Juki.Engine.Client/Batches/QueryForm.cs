using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of queries, whatever is asked about them.</summary>
internal abstract class QueryForm<TResult>(MessageKind kind, RequestContext context, QueryOptions options, int candidates)
    : BatchForm<QueryText, TResult>(kind, context)
{
    protected override int OptionBytes => Head.Bytes - Head.Context.Bytes;

    private QueryRequest Head => new() { Context = Context.Fields, Options = options, Candidates = candidates };

    public override int BytesMax(QueryText item) => QueryFields.BytesMax(item.Items);

    protected override void WriteHead(ref FieldWriter fields) => Head.Write(ref fields);

    protected override void Write(ref FieldWriter fields, QueryText item) => QueryFields.Write(ref fields, item.Items);
}
