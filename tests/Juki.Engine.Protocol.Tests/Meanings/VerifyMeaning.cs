using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Do these items belong to the resident of this code (PROTOCOL.md §5.2)?</summary>
internal sealed record VerifyMeaning(ContextMeaning Context, QueryOptions Options, QueryMeaning Query) : IMeaning
{
    public int BytesMax => Request.Bytes + Query.BytesMax;

    private QueryRequest Request => new() { Context = Context.ToFields(), Options = Options };

    public static IMeaning Read(ref FieldReader fields)
    {
        QueryRequest request = Reserved.ReadVerification(ref fields);
        return new VerifyMeaning(ContextMeaning.From(ref fields, request.Context), request.Options, QueryMeaning.Read(ref fields));
    }

    public void Write(ref FieldWriter fields)
    {
        Request.Write(ref fields);
        Query.Write(ref fields);
    }
}
