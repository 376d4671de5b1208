using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Many lookups (PROTOCOL.md §5.4).</summary>
internal sealed record LookupBatchMeaning(ContextMeaning Context, LookupItems Items, IReadOnlyList<ulong> Codes) : IMeaning
{
    public int BytesMax => Context.ToFields().Bytes + sizeof(byte) + sizeof(uint) + (Codes.Count * sizeof(ulong));

    public static IMeaning Read(ref FieldReader fields)
    {
        ContextFields context = ContextFields.Read(ref fields);
        LookupItems items = LookupRequest.ReadItems(ref fields);
        uint count = fields.UInt32();
        return new LookupBatchMeaning(
            ContextMeaning.From(ref fields, context), items, Counted.Read(ref fields, count, static (ref FieldReader rest) => rest.UInt64()));
    }

    public void Write(ref FieldWriter fields)
    {
        Context.ToFields().Write(ref fields);
        fields.Byte((byte)Items);
        fields.UInt32((uint)Codes.Count);
        foreach (ulong code in Codes)
        {
            fields.UInt64(code);
        }
    }
}
