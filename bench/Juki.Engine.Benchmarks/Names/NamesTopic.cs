using System.Runtime.Intrinsics.X86;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>One name against all names of a dictionary: every width of the kernel, its scalar twin, FuzzySharp.</summary>
internal sealed class NamesTopic : ITopic
{
    private const int ResidentsDefault = 1_000_000;
    private const int PairsPerRound = 1 << 21;
    private const int AskedCount = 4096;

    public string Name => "names";

    public string Description => "edit distances of a name to all family or given names, and near names: against FuzzySharp and the scalar twin";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        Register register = source.Register;
        foreach (Comparison comparison in Compare("family names", register, register.Families, register.NearFamilies, row => register[row].FamilyId, options))
        {
            yield return comparison;
        }

        foreach (Comparison comparison in Compare("given names", register, register.Givens, register.NearGivens, row => register[row].GivenId, options))
        {
            yield return comparison;
        }
    }

    private static IEnumerable<Comparison> Compare(
        string what, Register register, NameDictionary dictionary, NearNames near, Func<int, int> nameOfRow, TopicOptions options)
    {
        var names = new PackedNames(near);
        string[] asked = names.Ask(register, dictionary, nameOfRow, AskedCount);
        int blocks = Comparison.BlocksFor(options.Operations ?? PairsPerRound, names.Strings.Length);
        string workload = $"{Figures.Count(names.Strings.Length)} distinct keys of {Figures.Count(dictionary.Count)} entries ({names.LongerCount} longer ones left out), "
            + "asked for by names of residents drawn at random; one core";
        yield return new Comparison($"distances to all {what}", $"{workload}; an operation is a pair of names", [.. Distances(new NameDistances(names, asked))])
        {
            OperationsPerBlock = names.Strings.Length,
            BlocksPerRound = blocks,
        };
        yield return new Comparison(
            $"near {what}",
            $"{workload}; an operation is a name asked for; FuzzySharp counts keys, without their entries and without order",
            [.. Questions(new NearNameQuestions(near, names, asked))])
        {
            OperationsPerBlock = 1,
            BlocksPerRound = blocks,
        };
    }

    private static IEnumerable<Side> Distances(NameDistances distances)
    {
        if (Avx512BW.IsSupported)
        {
            yield return new Side("512 bits", SideRole.Ours, distances.Packed<Wide512Measure<PlainEdits>>);
            yield return new Side("512 bits, slips", SideRole.Ours, distances.Packed<Wide512Measure<SlipEdits>>) { Answer = "slips" };
        }

        if (Avx2.IsSupported)
        {
            yield return new Side("256 bits", SideRole.Ours, distances.Packed<Wide256Measure<PlainEdits>>);
            yield return new Side("256 bits, slips", SideRole.Ours, distances.Packed<Wide256Measure<SlipEdits>>) { Answer = "slips" };
        }

        yield return new Side("scalar", SideRole.Peer, distances.Packed<ScalarMeasure<PlainEdits>>);
        yield return new Side("scalar, slips", SideRole.Peer, distances.Packed<ScalarMeasure<SlipEdits>>) { Answer = "slips" };
        yield return new Side("FuzzySharp", SideRole.Peer, distances.FuzzySharp);
    }

    private static IEnumerable<Side> Questions(NearNameQuestions questions)
    {
        yield return new Side("Find, 1 slip", SideRole.Ours, block => questions.Find(block, distanceMax: 1)) { Answer = "1 slip" };
        yield return new Side("Find, 2 slips", SideRole.Ours, block => questions.Find(block, distanceMax: 2)) { Answer = "2 slips" };
        yield return new Side("FuzzySharp distance", SideRole.Peer, block => questions.FuzzySharpDistance(block, distanceMax: 1)) { Answer = "1 edit" };
        yield return new Side("FuzzySharp ratio", SideRole.Peer, questions.FuzzySharpRatio) { Answer = "ratio" };
    }
}
