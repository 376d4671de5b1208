using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Protocol.Tests.Meanings;

namespace Juki.Engine.Protocol.Tests.Conformance;

/// <summary>The vectors leave nothing out.</summary>
public sealed class CoverageTests
{
    private static IEnumerable<LookupReplyMeaning> Lookups =>
        All<LookupReplyMeaning>().Concat(All<LookupBatchReplyMeaning>().SelectMany(batch => batch.Replies));

    private static IEnumerable<SearchReplyMeaning> Searches =>
        All<SearchReplyMeaning>().Concat(All<SearchBatchReplyMeaning>().SelectMany(batch => batch.Replies));

    private static IReadOnlyList<FindingsMeaning> Findings =>
        [.. All<FindingsMeaning>(), .. All<VerifyBatchReplyMeaning>().SelectMany(batch => batch.Replies), .. Searches.Select(reply => reply.Findings)];

    [Fact]
    public void Given_all_vectors_When_their_kinds_are_listed_Then_every_message_is_there()
    {
        Assert.Equal(Layouts.Kinds.Order(), Vector.All.Select(vector => vector.Kind).Distinct().Order());

        IEnumerable<MessageKind> requests = Enum.GetValues<MessageKind>().Where(kind => kind.IsRequest());
        IEnumerable<MessageKind> expected = [.. requests, .. requests.Select(kind => kind.ReplyOf()), MessageKind.Leaving, MessageKind.Error];
        Assert.Equal(expected.Order(), Layouts.Kinds.Order());
    }

    [Fact]
    public void Given_all_vectors_When_their_flags_are_listed_Then_every_batch_is_there_plain_and_compressed() =>
        Assert.All(Layouts.Kinds.Where(kind => kind.IsBatch()), kind =>
            Assert.Equal([false, true], Vector.All.Where(vector => vector.Kind == kind).Select(vector => vector.Flags.HasFlag(FrameFlags.Lz4)).Distinct().Order()));

    [Fact]
    public void Given_the_vectors_of_errors_When_listed_Then_every_fault_is_there() =>
        AssertEvery(Vector.All.Where(vector => vector.Kind == MessageKind.Error).Select(vector => vector.Fault), but: WireFault.None);

    [Fact]
    public void Given_the_vectors_of_lookups_When_listed_Then_every_state_is_there()
    {
        AssertEvery(Lookups.Select(reply => reply.State));
        AssertEvery(Lookups.Select(reply => reply.Status));
        AssertEvery(Lookups.Select(reply => reply.Items).OfType<ResidentMeaning>().Select(items => items.Sex));
        Assert.Contains(Lookups, reply => reply.Protected);
        Assert.Contains(Lookups, reply => reply is { State: CodeState.Found, Items: null });
    }

    [Fact]
    public void Given_the_vectors_of_findings_When_listed_Then_every_number_is_there()
    {
        Assert.Equal(Enum.GetValues<ResultCode>().Where(result => result <= ResultCode.Invalid), Findings.Select(found => found.Result).Distinct().Order());
        AssertEvery(Findings.Select(found => found.Grade));
        AssertEvery(Findings.Select(found => found.WhoseCode));
        AssertEvery(Findings.Select(found => found.Name));
        AssertEvery(Findings.Select(found => found.FoldTier), but: default(FoldTier));
        AssertEvery(Findings.Select(found => found.Reading));
        AssertEvery(Findings.Select(found => found.BirthDate));
        AssertEvery(Findings.Select(found => found.Sex));
        AssertEvery(Findings.Select(found => found.Address));
        AssertEvery(Findings.Select(found => found.Version));
        AssertEvery(Findings.Select(found => found.Reason), but: AnswerReason.UnreadableRow);
        AssertEvery(Findings.Select(found => found.ReasonItem), but: QueryItem.Row);
        Assert.Contains(Findings, found => found.Items is null);
        Assert.Contains(Findings, found => found is { Removed: true, Superseded: true });
        Assert.Contains(Findings, found => found.Protected);
    }

    [Fact]
    public void Given_the_vectors_of_statuses_and_cancellations_When_listed_Then_every_state_is_there()
    {
        AssertEvery(All<StatusReplyMeaning>().Select(reply => reply.State));
        Assert.Equal([false, true], All<CancelReplyMeaning>().Select(reply => reply.CalledOff).Order());
    }

    private static IEnumerable<T> All<T>() => Vector.All.Select(vector => vector.Meaning).OfType<T>();

    /// <summary>Every number of an enumeration stands in some vector, except one that never goes over the wire or has no name.</summary>
    private static void AssertEvery<T>(IEnumerable<T> found, T? but = null)
        where T : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<T>().Where(number => !number.Equals(but)).Order(),
            found.Where(number => !number.Equals(but)).Distinct().Order());
}
