using System.Text.Json.Serialization.Metadata;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Messages to bytes and back.</summary>
internal sealed class CodecTopic : ITopic
{
    private const int ResidentsDefault = 20_000;
    private const int MessagesPerRound = 1 << 18;

    public string Name => "codec";

    public string Description => "requests and replies to frames and back, against System.Text.Json and copying the same bytes";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? MessagesPerRound, Specimens.Count);
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        var specimens = new Specimens(source.Register);
        return
        [
            .. Compare("lookup request", specimens.Lookups(), new LookupRequestForm(), JsonForms.Default.LookupQuestion, blocks),
            .. Compare("lookup reply", specimens.LookupReplies(), new LookupReplyForm(), JsonForms.Default.LookupFound, blocks),
            .. Compare("verify request", specimens.Queries(withCode: true), new QueryRequestForm(MessageKind.Verify), JsonForms.Default.QueryQuestion, blocks),
            .. Compare("verify reply", Specimens.VerifyReplies(), new VerifyReplyForm(), JsonForms.Default.VerifyFound, blocks),
            .. Compare("search request", specimens.Queries(withCode: false), new QueryRequestForm(MessageKind.Search), JsonForms.Default.QueryQuestion, blocks),
            .. Compare("search reply", specimens.SearchReplies(), new SearchReplyForm(), JsonForms.Default.SearchFound, blocks),
        ];
    }

    /// <summary>One row for each message, both ways.</summary>
    public Section Summarize(IReadOnlyList<ComparisonResult> results) => new(
        "the codec", ["ns and managed bytes a message; ratios are medians over rounds"], CodecTable.Of(results));

    private static Comparison[] Compare<T>(string title, T[] messages, IWireForm<T> form, JsonTypeInfo<T> type, int blocks)
        where T : Specimen
    {
        var frames = new WireMessages<T>(messages, form);
        var json = new JsonMessages<T>(messages, type);
        var copy = new CopiedFrames(frames.Frames.ToArray());
        string workload = $"{Specimens.Count} messages of {Figures.Rounded((double)frames.Bytes / messages.Length)} bytes on average with their headers, in JSON "
            + $"{Figures.Rounded((double)json.Bytes / messages.Length)}; one core";
        return
        [
            Compare($"{title}, {CodecTable.Encode}", workload, frames, json, messages => messages.Encode, copy, blocks),
            Compare($"{title}, {CodecTable.Decode}", workload, frames, json, messages => messages.Decode, copy, blocks),
        ];
    }

    private static Comparison Compare(
        string title, string workload, IMessages frames, IMessages json, Func<IMessages, Func<int, ulong>> direction, CopiedFrames copy, int blocks) =>
        new(
            title,
            workload,
            [
                SideOf(frames, SideRole.Ours, direction(frames), title),
                SideOf(json, SideRole.Peer, direction(json), title),
                new Side("copy of the frames", SideRole.Limit, copy.Run) { Answer = "limit", Bytes = frames.Bytes, Pages = MemoryPages.Managed },
            ])
        {
            OperationsPerBlock = Specimens.Count,
            BlocksPerRound = blocks,
            BytesPerOperation = (double)frames.Bytes / Specimens.Count,
        };

    /// <summary>What is written differs with the notation; what is read must be the same.</summary>
    private static Side SideOf(IMessages messages, SideRole role, Func<int, ulong> run, string title) => new(messages.Name, role, run)
    {
        Answer = title.EndsWith(CodecTable.Encode, StringComparison.Ordinal) ? messages.Name : "fields",
        Bytes = messages.Bytes,
        Pages = MemoryPages.Managed,
    };
}
