using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Exact;

/// <summary>Date of birth and folded name to rows.</summary>
internal sealed class ExactTopic : ITopic
{
    private const int ResidentsDefault = 1_000_000;
    private const int QueriesPerRound = 1 << 19;

    public string Name => "exact";

    public string Description => "exact date of birth and folded name to rows, against Dictionary";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? QueriesPerRound, ExactKeys.BlockLength);
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        yield return Compare(source.Register, new ExactKeys(source.Register, blocks * (options.Rounds + 1)), blocks, SideChoice.Of(options));
    }

    private static Comparison Compare(Register register, ExactKeys keys, int blocks, SideChoice choice)
    {
        List<Side> sides = [.. Ours(register, keys, choice), .. Dictionary(register, keys, choice)];
        return new Comparison(
            "date and name to rows",
            $"{Figures.Count(register.ResidentCount)} residents in {Figures.Count(register.RowCount)} rows, queries drawn uniformly from the rows, "
            + $"10 % with somebody else's date, the rows read; bytes without the rows; one core{choice.Remark}",
            sides)
        {
            OperationsPerBlock = ExactKeys.BlockLength,
            BlocksPerRound = blocks,
        };
    }

    private static IEnumerable<Side> Ours(Register register, ExactKeys keys, SideChoice choice)
    {
        if (choice.Takes("ours", 0))
        {
            var ours = new OurSearch(register, keys);
            long bytes = BytesOf(register);
            yield return new Side("single", SideRole.Ours, ours.Single) { Bytes = bytes, Pages = MemoryPages.Huge };
            yield return new Side("batched", SideRole.Ours, ours.Batched) { Bytes = bytes, Pages = MemoryPages.Huge };
        }
    }

    private static IEnumerable<Side> Dictionary(Register register, ExactKeys keys, SideChoice choice)
    {
        if (choice.Takes("dictionary", DictionarySearch.BytesFor(register.RowCount)))
        {
            var dictionary = new DictionarySearch(register, keys);
            yield return new Side("Dictionary", SideRole.Peer, dictionary.Single) { Bytes = dictionary.Bytes, Pages = MemoryPages.Managed };
        }
    }

    private static long BytesOf(Register register) =>
        register.Info.Sections.Where(section => section.Name.StartsWith("birth-", StringComparison.Ordinal)).Sum(section => section.Bytes);
}
