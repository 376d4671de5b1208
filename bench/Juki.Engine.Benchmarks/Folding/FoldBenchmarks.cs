using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Benchmarks.Folding;

/// <summary>Names to keys, and names against names.</summary>
public class FoldBenchmarks
{
    private const int Residents = 100_000;
    private const int NameCount = 1 << 16;

    private NameFolding _folding = null!;
    private NameComparing _comparing = null!;
    private int _block;

    /// <summary>Draws names from a synthetic register.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using BenchmarkRegister source = BenchmarkRegister.Generate(Residents);
        var names = new SampleNames(source.Register, NameCount);
        _folding = new NameFolding(names);
        _comparing = new NameComparing(names);
    }

    /// <summary>One fold.</summary>
    [Benchmark(OperationsPerInvoke = NameFolding.BlockLength)]
    [Arguments(FoldTier.T1)]
    [Arguments(FoldTier.T3)]
    public ulong Fold(FoldTier tier) => _folding.Fold(tier, _block++);

    /// <summary>One name made ready.</summary>
    [Benchmark(OperationsPerInvoke = NameComparing.BlockLength)]
    public ulong Prepare() => _comparing.Prepare(_block++);

    /// <summary>One comparison with another's name.</summary>
    [Benchmark(OperationsPerInvoke = NameComparing.BlockLength)]
    public ulong Compare() => _comparing.Compare(1 + (_block++ % 1000));
}
