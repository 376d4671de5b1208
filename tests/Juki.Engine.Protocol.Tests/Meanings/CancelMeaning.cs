using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Calls a batch off (PROTOCOL.md §6).</summary>
internal sealed record CancelMeaning(ulong Batch) : IMeaning
{
    public int BytesMax => sizeof(ulong);

    public static IMeaning Read(ref FieldReader fields) => new CancelMeaning(fields.UInt64());

    public void Write(ref FieldWriter fields) => fields.UInt64(Batch);
}
