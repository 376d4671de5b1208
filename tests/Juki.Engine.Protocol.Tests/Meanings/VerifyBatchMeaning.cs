using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Many verifications (PROTOCOL.md §5.4).</summary>
internal sealed record VerifyBatchMeaning(ContextMeaning Context, QueryOptions Options, IReadOnlyList<QueryMeaning> Queries) : IMeaning
{
    public int BytesMax => Request.Bytes + sizeof(uint) + Queries.Sum(query => query.BytesMax);

    private QueryRequest Request => new() { Context = Context.ToFields(), Options = Options };

    public static IMeaning Read(ref FieldReader fields)
    {
        QueryRequest request = Reserved.ReadVerification(ref fields);
        ContextMeaning context = ContextMeaning.From(ref fields, request.Context);
        return new VerifyBatchMeaning(context, request.Options, Counted.Read(ref fields, fields.UInt32(), QueryMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        fields.UInt32((uint)Queries.Count);
        Counted.Write(ref fields, Queries);
    }
}
