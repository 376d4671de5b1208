using BenchmarkDotNet.Attributes;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>Resident code to row among ten million.</summary>
public class LookupBenchmarks
{
    private const int Residents = 10_000_000;
    private const int Blocks = 1024;

    private CodeSections _sections = null!;
    private OurLookup _ours = null!;
    private DictionaryLookup _dictionary = null!;
    private FasterLookup _faster = null!;
    private IndependentLookupLines _limit = null!;
    private int _block;

    /// <summary>Makes residents and keys.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sections = CodeSections.Synthetic(Residents);
        var keys = new LookupKeys(_sections, Blocks);
        _ours = new OurLookup(_sections, keys);
        _dictionary = new DictionaryLookup(_sections, keys);
        _faster = new FasterLookup(_sections, keys);
        _limit = new IndependentLookupLines(_sections, TouchedLines.Count(_sections, keys));
    }

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _faster.Dispose();
        _dictionary.Dispose();
        _sections.Dispose();
    }

    /// <summary>Ours, one at a time.</summary>
    [Benchmark(OperationsPerInvoke = LookupKeys.BlockLength)]
    public ulong Single() => _ours.Single(_block++);

    /// <summary>Ours, in batches.</summary>
    [Benchmark(OperationsPerInvoke = LookupKeys.BlockLength)]
    public ulong Batched() => _ours.Batched(_block++);

    /// <summary>Dictionary and array.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = LookupKeys.BlockLength)]
    public ulong Dictionary() => _dictionary.Single(_block++);

    /// <summary>FASTER's Read.</summary>
    [Benchmark(OperationsPerInvoke = LookupKeys.BlockLength)]
    public ulong Faster() => _faster.Single(_block++);

    /// <summary>The lines of a lookup, none waiting for another.</summary>
    [Benchmark(OperationsPerInvoke = LookupKeys.BlockLength)]
    public ulong IndependentLines() => _limit.Run(_block++);
}
