using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Layers;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>What a session costs without a network, beside the engine alone.</summary>
internal sealed class SessionTopic : ITopic
{
    private const int ResidentsDefault = 1_000_000;
    private const int LookupsPerRound = 1 << 18;
    private const int QueriesPerLookups = 8;
    private const int BlockLength = LayerKeys.BlockLength;
    private const ulong Seed = 9;

    private static readonly int[] RequestsPerRead = [1, 16, 64, 512];

    public string Name => "session";

    public string Description => "frames in, frames out without a network, 1 to 512 requests a read, against the engine alone";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int lookups = options.Operations ?? LookupsPerRound;
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        IdentityEngine engine = source.CreateEngine();
        using var server = new SessionServer(engine);
        foreach (LookupItems items in (LookupItems[])[LookupItems.None, LookupItems.FourItems])
        {
            yield return Lookups(server, engine, items, lookups, options.Rounds);
        }

        int queries = lookups / QueriesPerLookups;
        yield return Queries(server, engine, MessageKind.Verify, "clean", queries, options.Rounds);
        yield return Queries(server, engine, MessageKind.Search, "clean", queries, options.Rounds);
        yield return Queries(server, engine, MessageKind.Search, "heavy", queries, options.Rounds);
    }

    private static Comparison Lookups(SessionServer server, IdentityEngine engine, LookupItems items, int operations, int rounds)
    {
        int blocks = Comparison.BlocksFor(operations, BlockLength);
        var keys = new LayerKeys(engine.Register, blocks * (rounds + 1));
        RequestFrames requests = Requests.Lookups(keys.Codes, items);
        var limit = new Side("engine alone, rows read", SideRole.Limit, new EngineLayer(engine, keys).Run);
        return Compare($"lookup, {(items == LookupItems.None ? "code alone" : "with the four items")}", KeysOf(engine, requests), server, requests, ReplySum.OfCodes(), limit, blocks);
    }

    private static Comparison Queries(SessionServer server, IdentityEngine engine, MessageKind kind, string noise, int operations, int rounds)
    {
        int blocks = Comparison.BlocksFor(operations, BlockLength);
        NoisyQuery[] queries = NoisyQueryFile.Make(engine.Register, noise, blocks * (rounds + 1) * BlockLength, Seed, codeShare: kind == MessageKind.Verify ? 1 : 0);
        RequestFrames requests = Requests.Queries(kind, queries);
        var limit = new Side("engine alone, in batches", SideRole.Limit, new EngineQueries(engine, queries, kind == MessageKind.Verify, BlockLength).Run);
        return Compare($"{(kind == MessageKind.Verify ? "verify" : "search")}, {noise} queries", KeysOf(engine, requests), server, requests, ReplySum.OfResults(), limit, blocks);
    }

    private static string KeysOf(IdentityEngine engine, RequestFrames requests) =>
        $"{Figures.Count(engine.Register.ResidentCount)} residents, {Figures.Count(requests.Count)} requests of {Figures.Rounded((double)requests.Bytes / requests.Count)} bytes "
        + "on average with their headers, none asked twice; the time includes numbering the requests and reading one number of each reply; one core";

    private static Comparison Compare(
        string title, string workload, SessionServer server, RequestFrames requests, ReplySum replies, Side limit, int blocks) => new(
        title,
        workload,
        [
            .. RequestsPerRead.Select(count => new Side(
                $"session, {count} a read", SideRole.Ours, new SessionReads(server, requests, replies, count, BlockLength).Run)),
            limit,
        ])
        {
            OperationsPerBlock = BlockLength,
            BlocksPerRound = blocks,
        };
}
