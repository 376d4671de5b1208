using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Benchmarks.Sessions;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>The same codes looked up at every distance from the memory.</summary>
internal sealed class LayersTopic : ITopic
{
    /// <summary>Codes asked for together in every layer: the depth of a full pipeline.</summary>
    public const int RequestsPerRead = 512;

    private const int ResidentsDefault = 1_000_000;
    private const int LookupsPerRound = 1 << 19;

    public string Name => "layers";

    public string Description => "the same codes looked up in the kernel, the store, the engine, a session, and over loopback";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? LookupsPerRound, LayerKeys.BlockLength);
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        using CodeSections sections = CodeSections.Of(source.Directory);
        IdentityEngine engine = source.CreateEngine();
        using var server = new SessionServer(engine);
        using var network = LoopbackServer.Start(engine, source.Directory);
        var keys = new LayerKeys(source.Register, blocks * (options.Rounds + 1));
        RequestFrames requests = Requests.Lookups(keys.Codes, LookupItems.None);
        using var session = new SessionReads(server, requests, ReplySum.OfCodes(), RequestsPerRead, LayerKeys.BlockLength);
        using var loopback = new LoopbackLayer(network.EndPoint, requests, ReplySum.OfCodes());
        yield return new Comparison(
            "code to answer, layer by layer",
            $"{Figures.Count(source.Register.ResidentCount)} residents, keys uniform with 10 % misses, {RequestsPerRead} at a time in every layer; "
            + "one core, but loopback: client and server on a connection, with two reads under way",
            [
                Ours("kernel", new RowLayer(keys, sections.Index.Find, row => sections.Rows[row].CodeOrOwner).Run),
                Ours("store", new RowLayer(keys, source.Register.FindRows, row => source.Register[row].CodeOrOwner).Run),
                Ours("engine", new EngineLayer(engine, keys).Run),
                Ours("session", session.Run),
                Ours("loopback", loopback.Run),
            ])
        {
            OperationsPerBlock = LayerKeys.BlockLength,
            BlocksPerRound = blocks,
        };
    }

    /// <summary>Whether each layer is at least as fast as the next.</summary>
    public Section Summarize(IReadOnlyList<ComparisonResult> results) => LayersTable.Of(results.Single());

    private static Side Ours(string name, Func<int, ulong> run) => new(name, SideRole.Ours, run);
}
