using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Exact;
using Juki.Engine.Benchmarks.Layers;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Benchmarks.Sessions;

namespace Juki.Engine.Benchmarks.Deltas;

/// <summary>What a delta costs those who only read: the same questions to a register that has changed and to its base alone.</summary>
internal sealed class DeltaTopic : ITopic
{
    private const int ResidentsDefault = 10_000_000;

    /// <summary>One resident of so many has moved: a million of ten.</summary>
    private const int ResidentsPerChange = 10;

    private const int OperationsPerRound = 1 << 19;

    /// <summary>A query of a session does the work of some ten lookups.</summary>
    private const int OperationsPerSessionQuery = 8;

    public string Name => "delta";

    public string Description => "lookups and exact matches with one resident of ten changed, against the base alone";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? OperationsPerRound, LayerKeys.BlockLength);
        int blocksInAll = blocks * (options.Rounds + 1);
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        int changes = source.Register.ResidentCount / ResidentsPerChange;
        using var both = new BaseAndDelta(source.Directory, changes);
        var codes = new LayerKeys(source.Register, blocksInAll);
        var names = new ExactKeys(source.Register, blocksInAll);
        string workload = $"{Figures.Count(source.Register.ResidentCount)} residents, {Figures.Count(changes)} of them moved; one core; at 0.77 × the base's speed a question costs 1.3 times as much";

        Comparison Compare(string title, Func<IdentityEngine, Func<int, ulong>> run) => new(
            title, workload, [new Side("delta", SideRole.Ours, run(both.Changed)), new Side("base", SideRole.Peer, run(both.Base))])
        {
            OperationsPerBlock = LayerKeys.BlockLength,
            BlocksPerRound = blocks,
        };

        yield return Compare("code to row, in batches", engine => new CodesOfStore(engine.Register, codes).Batched);
        yield return Compare("code to row, one at a time", engine => new CodesOfStore(engine.Register, codes).Single);
        yield return Compare("code to answer, in batches", engine => new EngineLayer(engine, codes).Run);
        yield return Compare("date and name to rows, in batches", engine => new NamesOfStore(engine.Register, names).Batched);
        yield return Sessions(both, codes, Math.Max(1, blocks / OperationsPerSessionQuery), options.Rounds + 1, workload);
    }

    /// <summary>
    /// Everybody is asked for as they are registered in the register that is asked, so that all agree to the letter. The questions differ, and so
    /// may what is answered of the few who are like somebody else.
    /// </summary>
    private static Comparison Sessions(BaseAndDelta both, LayerKeys codes, int blocks, int parts, string workload)
    {
        Side Ask(string name, SideRole role, IdentityEngine engine)
        {
            NoisyQuery[] queries = PresentItems.Of(engine.Register, codes.Codes.AsSpan(0, blocks * parts * LayerKeys.BlockLength));
            return new Side(name, role, new EngineQueries(engine, queries, verify: false, LayerKeys.BlockLength).Run) { Answer = name };
        }

        return new Comparison("four items to answer, to the letter", workload, [Ask("delta", SideRole.Ours, both.Changed), Ask("base", SideRole.Peer, both.Base)])
        {
            OperationsPerBlock = LayerKeys.BlockLength,
            BlocksPerRound = blocks,
        };
    }
}
