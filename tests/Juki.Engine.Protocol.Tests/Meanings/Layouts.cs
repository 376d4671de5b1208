using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Which meaning the payload of each kind has.</summary>
internal static class Layouts
{
    private static readonly Dictionary<MessageKind, Layout> ByKind = new()
    {
        [MessageKind.Hello] = new(typeof(HelloMeaning), HelloMeaning.Read),
        [MessageKind.Hello.ReplyOf()] = new(typeof(HelloReplyMeaning), HelloReplyMeaning.Read),
        [MessageKind.Goodbye] = new(typeof(EmptyMeaning), EmptyMeaning.Read),
        [MessageKind.Goodbye.ReplyOf()] = new(typeof(EmptyMeaning), EmptyMeaning.Read),
        [MessageKind.Cancel] = new(typeof(CancelMeaning), CancelMeaning.Read),
        [MessageKind.Cancel.ReplyOf()] = new(typeof(CancelReplyMeaning), CancelReplyMeaning.Read),
        [MessageKind.Status] = new(typeof(EmptyMeaning), EmptyMeaning.Read),
        [MessageKind.Status.ReplyOf()] = new(typeof(StatusReplyMeaning), StatusReplyMeaning.Read),
        [MessageKind.Lookup] = new(typeof(LookupMeaning), LookupMeaning.Read),
        [MessageKind.Lookup.ReplyOf()] = new(typeof(LookupReplyMeaning), LookupReplyMeaning.Read),
        [MessageKind.Verify] = new(typeof(VerifyMeaning), VerifyMeaning.Read),
        [MessageKind.Verify.ReplyOf()] = new(typeof(FindingsMeaning), FindingsMeaning.Read),
        [MessageKind.Search] = new(typeof(SearchMeaning), SearchMeaning.Read),
        [MessageKind.Search.ReplyOf()] = new(typeof(SearchReplyMeaning), SearchReplyMeaning.Read),
        [MessageKind.LookupBatch] = new(typeof(LookupBatchMeaning), LookupBatchMeaning.Read),
        [MessageKind.LookupBatch.ReplyOf()] = new(typeof(LookupBatchReplyMeaning), LookupBatchReplyMeaning.Read),
        [MessageKind.VerifyBatch] = new(typeof(VerifyBatchMeaning), VerifyBatchMeaning.Read),
        [MessageKind.VerifyBatch.ReplyOf()] = new(typeof(VerifyBatchReplyMeaning), VerifyBatchReplyMeaning.Read),
        [MessageKind.SearchBatch] = new(typeof(SearchBatchMeaning), SearchBatchMeaning.Read),
        [MessageKind.SearchBatch.ReplyOf()] = new(typeof(SearchBatchReplyMeaning), SearchBatchReplyMeaning.Read),
        [MessageKind.SearchBatchAt] = new(typeof(SearchBatchAtMeaning), SearchBatchAtMeaning.Read),
        [MessageKind.SearchBatchAt.ReplyOf()] = new(typeof(SearchBatchAtReplyMeaning), SearchBatchAtReplyMeaning.Read),
        [MessageKind.Change] = new(typeof(ChangeMeaning), ChangeMeaning.Read),
        [MessageKind.Change.ReplyOf()] = new(typeof(ChangeReplyMeaning), ChangeReplyMeaning.Read),
        [MessageKind.ChangeBatch] = new(typeof(ChangeBatchMeaning), ChangeBatchMeaning.Read),
        [MessageKind.ChangeBatch.ReplyOf()] = new(typeof(ChangeBatchReplyMeaning), ChangeBatchReplyMeaning.Read),
        [MessageKind.ChangeFeed] = new(typeof(FeedMeaning), FeedMeaning.Read),
        [MessageKind.ChangeFeed.ReplyOf()] = new(typeof(FeedReplyMeaning), FeedReplyMeaning.Read),
        [MessageKind.Leaving] = new(typeof(EmptyMeaning), EmptyMeaning.Read),
        [MessageKind.Error] = new(typeof(ErrorMeaning), ErrorMeaning.Read),
    };

    private delegate IMeaning MeaningReader(ref FieldReader fields);

    /// <summary>Every kind that a frame may have.</summary>
    public static IReadOnlyCollection<MessageKind> Kinds => ByKind.Keys;

    /// <summary>The type of a kind's meaning, for reading it from JSON.</summary>
    public static Type TypeOf(MessageKind kind) => ByKind[kind].Type;

    /// <summary>Reads a payload to its end; null if it is malformed.</summary>
    public static IMeaning? Read(MessageKind kind, ReadOnlySpan<byte> payload)
    {
        FieldReader fields = new(payload);
        IMeaning meaning = ByKind[kind].Read(ref fields);
        return fields.IsComplete ? meaning : null;
    }

    /// <summary>Writes a payload into a place of the size that its own measure says.</summary>
    public static byte[] Write(IMeaning meaning)
    {
        byte[] place = new byte[meaning.BytesMax];
        FieldWriter fields = new(place);
        meaning.Write(ref fields);
        return place[..fields.Written];
    }

    private sealed record Layout(Type Type, MeaningReader Read);
}
