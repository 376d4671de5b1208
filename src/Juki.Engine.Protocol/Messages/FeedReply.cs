using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What has changed (PROTOCOL.md §5.6); <see cref="Count"/> notices follow, in the order of their addresses.
/// <code>
/// u64 through   u32 count   count × notice
/// </code>
/// </summary>
/// <param name="Through">All changes that were asked for up to this address are in this reply or before: ask on from here.</param>
/// <param name="Count">How many notices follow.</param>
public readonly record struct FeedReply(ulong Through, uint Count)
{
    /// <summary>Bytes that it takes without the notices.</summary>
    public const int Bytes = sizeof(ulong) + sizeof(uint);

    /// <summary>Reads what stands before the notices.</summary>
    public static FeedReply Read(ref FieldReader fields) => new(fields.UInt64(), fields.UInt32());

    /// <summary>Writes what stands before the notices.</summary>
    public void Write(ref FieldWriter fields)
    {
        fields.UInt64(Through);
        fields.UInt32(Count);
    }
}
