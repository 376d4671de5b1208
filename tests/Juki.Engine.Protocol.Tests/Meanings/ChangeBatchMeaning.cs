using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Many changes (PROTOCOL.md §5.5).</summary>
internal sealed record ChangeBatchMeaning(ContextMeaning Context, IReadOnlyList<EventMeaning> Events) : IMeaning
{
    public int BytesMax => Batch.Bytes + Events.Sum(change => ChangeBatch.BytesOf(change.Bytes.Length));

    private ChangeBatch Batch => new() { Context = Context.ToFields(), Count = (uint)Events.Count };

    public static IMeaning Read(ref FieldReader fields)
    {
        ChangeBatch batch = ChangeBatch.Read(ref fields);
        ContextMeaning context = ContextMeaning.From(ref fields, batch.Context);
        return new ChangeBatchMeaning(context, Counted.Read(ref fields, batch.Count, ReadEvent));
    }

    public void Write(ref FieldWriter fields)
    {
        Batch.Write(ref fields);
        foreach (EventMeaning change in Events)
        {
            ChangeBatch.WriteEvent(ref fields, change.Bytes);
        }
    }

    private static EventMeaning ReadEvent(ref FieldReader fields)
    {
        EventMeaning? change = EventMeaning.Of(ChangeBatch.ReadEvent(ref fields));
        if (change is null)
        {
            fields.Fail();
        }

        return change!;
    }
}
