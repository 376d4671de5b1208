using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Many searches (PROTOCOL.md §5.4).</summary>
internal sealed record SearchBatchMeaning(ContextMeaning Context, QueryOptions Options, int Candidates, IReadOnlyList<QueryMeaning> Queries) : IMeaning
{
    public int BytesMax => Request.Bytes + sizeof(uint) + Queries.Sum(query => query.BytesMax);

    private QueryRequest Request => new() { Context = Context.ToFields(), Options = Options, Candidates = Candidates };

    public static IMeaning Read(ref FieldReader fields)
    {
        QueryRequest request = QueryRequest.Read(ref fields);
        ContextMeaning context = ContextMeaning.From(ref fields, request.Context);
        return new SearchBatchMeaning(context, request.Options, request.Candidates, Counted.Read(ref fields, fields.UInt32(), QueryMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        fields.UInt32((uint)Queries.Count);
        Counted.Write(ref fields, Queries);
    }
}
