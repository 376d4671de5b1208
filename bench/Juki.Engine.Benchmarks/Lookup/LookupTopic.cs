using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>Resident code to row.</summary>
internal sealed class LookupTopic : ITopic
{
    /// <summary>Lookups of each side in a round.</summary>
    public const int LookupsPerRound = 1 << 20;

    private const int ResidentsDefault = 10_000_000;

    public string Name => "lookup";

    public string Description => "resident code to row, against Dictionary, FASTER and the independent-line limit";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? LookupsPerRound, LookupKeys.BlockLength);
        using CodeSections sections = options.Register is { } register
            ? CodeSections.Of(register)
            : CodeSections.Synthetic(options.Residents ?? ResidentsDefault);
        using var sides = new LookupSides(sections, new LookupKeys(sections, blocks * (options.Rounds + 1)), SideChoice.Of(options));
        yield return sides.Compare(blocks);
    }
}
