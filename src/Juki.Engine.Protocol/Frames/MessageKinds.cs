namespace Juki.Engine.Protocol.Frames;

/// <summary>What follows from a frame's kind.</summary>
public static class MessageKinds
{
    /// <summary>The kind of the reply to a request.</summary>
    public static MessageKind ReplyOf(this MessageKind request) => request | MessageKind.Reply;

    /// <summary>A batch: goes through a lane of its own, counts as in flight, may be compressed and called off. A question for changes is one too.</summary>
    public static bool IsBatch(this MessageKind kind) => (kind & ~MessageKind.Reply) is
        MessageKind.LookupBatch or MessageKind.VerifyBatch or MessageKind.SearchBatch or MessageKind.SearchBatchAt
        or MessageKind.ChangeBatch or MessageKind.ChangeFeed;

    /// <summary>A request that some version of this protocol knows.</summary>
    public static bool IsRequest(this MessageKind kind) => kind is
        MessageKind.Hello or MessageKind.Goodbye or MessageKind.Cancel or MessageKind.Status
        or MessageKind.Lookup or MessageKind.Verify or MessageKind.Search
        or MessageKind.LookupBatch or MessageKind.VerifyBatch or MessageKind.SearchBatch or MessageKind.SearchBatchAt
        or MessageKind.Change or MessageKind.ChangeBatch or MessageKind.ChangeFeed;

    /// <summary>A request of a version.</summary>
    public static bool IsRequestOf(this MessageKind kind, ushort version) => kind.IsRequest() && FirstVersionOf(kind) <= version;

    private static ushort FirstVersionOf(MessageKind kind) =>
        kind is MessageKind.SearchBatchAt or MessageKind.Change or MessageKind.ChangeBatch or MessageKind.ChangeFeed ? (ushort)2 : ProtocolVersion.Oldest;
}
