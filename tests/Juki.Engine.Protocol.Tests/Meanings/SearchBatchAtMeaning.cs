using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Many searches at one journal address (PROTOCOL.md §5.4).</summary>
internal sealed record SearchBatchAtMeaning(ContextMeaning Context, QueryOptions Options, int Candidates, ulong AsOf, IReadOnlyList<QueryMeaning> Queries) : IMeaning
{
    public int BytesMax => Request.Bytes + sizeof(ulong) + sizeof(uint) + Queries.Sum(query => query.BytesMax);

    private QueryRequest Request => new() { Context = Context.ToFields(), Options = Options, Candidates = Candidates };

    public static IMeaning Read(ref FieldReader fields)
    {
        QueryRequest request = QueryRequest.Read(ref fields);
        ContextMeaning context = ContextMeaning.From(ref fields, request.Context);
        return new SearchBatchAtMeaning(
            context, request.Options, request.Candidates, fields.UInt64(), Counted.Read(ref fields, fields.UInt32(), QueryMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        fields.UInt64(AsOf);
        fields.UInt32((uint)Queries.Count);
        Counted.Write(ref fields, Queries);
    }
}
