using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Exact;
using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Lanes;

/// <summary>How many lanes are enough, in lookup and in exact search; and whether a batch regrouped by memory region wins.</summary>
internal sealed class LanesTopic : ITopic
{
    private const int ResidentsDefault = 40_000_000;
    private const int RegisterDefault = 1_000_000;
    private const int OperationsPerRound = 1 << 18;

    public string Name => "lanes";

    public string Description => "lookup and exact search with 1 to 128 lanes; batches of lookups regrouped by memory region";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int operations = options.Operations ?? OperationsPerRound;
        foreach (Comparison comparison in Lookups(options, Comparison.BlocksFor(operations, LookupKeys.BlockLength)))
        {
            yield return comparison;
        }

        int blocks = Comparison.BlocksFor(operations, ExactKeys.BlockLength);
        using BenchmarkRegister source = BenchmarkRegister.Open(options, RegisterDefault);
        yield return new ExactLanes(source.Register, new ExactKeys(source.Register, blocks * (options.Rounds + 1)), blocks).Compare();
    }

    private static IEnumerable<Comparison> Lookups(TopicOptions options, int blocks)
    {
        using CodeSections sections = options.Register is { } register
            ? CodeSections.Of(register)
            : CodeSections.Synthetic(options.Residents ?? ResidentsDefault);
        var lanes = new LookupLanes(sections, new LookupKeys(sections, blocks * (options.Rounds + 1)), blocks);
        yield return lanes.Compare();
        yield return lanes.CompareRegions();
    }
}
