using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Who has a code (PROTOCOL.md §5.1)?</summary>
internal sealed record LookupMeaning(ContextMeaning Context, LookupItems Items, ulong Code) : IMeaning
{
    public int BytesMax => Request.Bytes;

    private LookupRequest Request => new() { Context = Context.ToFields(), Items = Items, Code = Code };

    public static IMeaning Read(ref FieldReader fields)
    {
        LookupRequest request = LookupRequest.Read(ref fields);
        return new LookupMeaning(ContextMeaning.From(ref fields, request.Context), request.Items, request.Code);
    }

    public void Write(ref FieldWriter fields) => Request.Write(ref fields);
}
