using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Benchmarks.Folding;

/// <summary>Names: keys and comparison.</summary>
internal sealed class FoldTopic : ITopic
{
    private const int ResidentsDefault = 100_000;
    private const int NameCount = 1 << 16;
    private const int NamesPerRound = 1 << 18;

    public string Name => "fold";

    public string Description => "names to keys, against string.Normalize, and prepared names against residents";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        var names = new SampleNames(source.Register, NameCount);
        int operations = options.Operations ?? NamesPerRound;
        yield return Folds(names, operations);
        yield return Comparisons(names, operations);
    }

    private static Comparison Folds(SampleNames names, int operations)
    {
        var folding = new NameFolding(names);
        Side normalize = new("Normalize", SideRole.Peer, folding.Normalize) { Answer = "Normalize" };
        string remark = NameFolding.NormalizationWorks
            ? "string.Normalize(FormKC) folds width only"
            : "string.Normalize(FormKC) does nothing in this runtime's invariant mode and is left out";
        return new Comparison(
            "name to key",
            FormattableString.Invariant($"{NameCount:N0} full names as frequent as in the population, with a space; {remark}; one core"),
            [.. Enum.GetValues<FoldTier>().Select(tier => FoldSide(folding, tier)), .. NameFolding.NormalizationWorks ? [normalize] : Array.Empty<Side>()])
        {
            OperationsPerBlock = NameFolding.BlockLength,
            BlocksPerRound = Comparison.BlocksFor(operations, NameFolding.BlockLength),
        };
    }

    private static Side FoldSide(NameFolding folding, FoldTier tier) =>
        new($"NameFold {tier}", SideRole.Ours, block => folding.Fold(tier, block)) { Answer = tier.ToString() };

    private static Comparison Comparisons(SampleNames names, int operations)
    {
        var comparing = new NameComparing(names);
        return new Comparison(
            "query's name against resident's",
            "a name is prepared once for each query and compared with each candidate; one core",
            [
                new Side("PreparedName.Set", SideRole.Ours, comparing.Prepare) { Answer = "prepared" },
                new Side("compare, same name", SideRole.Ours, _ => comparing.Compare(shift: 0)) { Answer = "same" },
                new Side("compare, another's", SideRole.Ours, block => comparing.Compare(shift: 1 + (block % 1000))) { Answer = "other" },
            ])
        {
            OperationsPerBlock = NameComparing.BlockLength,
            BlocksPerRound = Comparison.BlocksFor(operations, NameComparing.BlockLength),
        };
    }
}
