using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A count and as many items behind it; the list of a batch.</summary>
internal static class Counted
{
    public delegate T ItemReader<out T>(ref FieldReader fields);

    /// <summary>Reads as many items as the payload has, whatever the count claims.</summary>
    public static IReadOnlyList<T> Read<T>(ref FieldReader fields, uint count, ItemReader<T> readItem)
    {
        List<T> items = [];
        for (uint index = 0; index < count && !fields.HasFailed; index++)
        {
            items.Add(readItem(ref fields));
        }

        return items;
    }

    /// <summary>Writes the items, without their count.</summary>
    public static void Write<T>(ref FieldWriter fields, IReadOnlyList<T> items)
        where T : IMeaning
    {
        foreach (T item in items)
        {
            item.Write(ref fields);
        }
    }
}
