using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A change of a resident, and for whom and why it is made (PROTOCOL.md §5.5).</summary>
internal sealed record ChangeMeaning(ContextMeaning Context, EventMeaning Event) : IMeaning
{
    public int BytesMax => Request.Bytes;

    private ChangeRequest Request => new() { Context = Context.ToFields(), Event = Event.Bytes };

    public static IMeaning Read(ref FieldReader fields)
    {
        ChangeRequest request = ChangeRequest.Read(ref fields);
        ContextMeaning context = ContextMeaning.From(ref fields, request.Context);
        EventMeaning? change = EventMeaning.Of(request.Event);
        if (change is null)
        {
            fields.Fail();
        }

        return new ChangeMeaning(context, change!);
    }

    public void Write(ref FieldWriter fields) => Request.Write(ref fields);
}
