using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Exact;

/// <summary>Date of birth and folded name to rows among a million residents.</summary>
public class ExactBenchmarks
{
    private const int Residents = 1_000_000;
    private const int Blocks = 1024;

    private BenchmarkRegister _source = null!;
    private OurSearch _ours = null!;
    private DictionarySearch _dictionary = null!;
    private int _block;

    /// <summary>Makes a register and queries.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _source = BenchmarkRegister.Generate(Residents);
        var keys = new ExactKeys(_source.Register, Blocks);
        _ours = new OurSearch(_source.Register, keys);
        _dictionary = new DictionarySearch(_source.Register, keys);
    }

    /// <summary>Removes the register.</summary>
    [GlobalCleanup]
    public void Cleanup() => _source.Dispose();

    /// <summary>Ours, one at a time.</summary>
    [Benchmark(OperationsPerInvoke = ExactKeys.BlockLength)]
    public ulong Single() => _ours.Single(_block++);

    /// <summary>Ours, in batches.</summary>
    [Benchmark(OperationsPerInvoke = ExactKeys.BlockLength)]
    public ulong Batched() => _ours.Batched(_block++);

    /// <summary>Dictionary with chains.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = ExactKeys.BlockLength)]
    public ulong Dictionary() => _dictionary.Single(_block++);
}
