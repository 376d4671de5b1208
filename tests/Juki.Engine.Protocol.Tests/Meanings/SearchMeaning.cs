using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Who is the person with these items (PROTOCOL.md §5.3)?</summary>
internal sealed record SearchMeaning(ContextMeaning Context, QueryOptions Options, int Candidates, QueryMeaning Query) : IMeaning
{
    public int BytesMax => Request.Bytes + Query.BytesMax;

    private QueryRequest Request => new() { Context = Context.ToFields(), Options = Options, Candidates = Candidates };

    public static IMeaning Read(ref FieldReader fields)
    {
        QueryRequest request = QueryRequest.Read(ref fields);
        return new SearchMeaning(ContextMeaning.From(ref fields, request.Context), request.Options, request.Candidates, QueryMeaning.Read(ref fields));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        Query.Write(ref fields);
    }
}
