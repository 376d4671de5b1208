using BenchmarkDotNet.Attributes;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>Random lines and sequential reading over 1 GiB.</summary>
public class LimitsBenchmarks
{
    private const long MemoryBytes = 1L << 30;

    private NativeArray<Line> _memory = null!;
    private int _block;

    /// <summary>Pages of 2 MB or of 4 KB.</summary>
    [Params(true, false)]
    public bool HugePages { get; set; }

    /// <summary>Touches the memory.</summary>
    [GlobalSetup]
    public void Setup() => _memory = LineMemory.Allocate(MemoryBytes, HugePages);

    /// <summary>Gives it back.</summary>
    [GlobalCleanup]
    public void Cleanup() => _memory.Dispose();

    /// <summary>One line after another.</summary>
    [Benchmark(OperationsPerInvoke = RandomLines.BlockLength)]
    public ulong Dependent() => RandomLines.Dependent(_memory, _block++);

    /// <summary>As many lines in flight as there are lanes.</summary>
    [Benchmark(OperationsPerInvoke = RandomLines.BlockLength)]
    [Arguments(1)]
    [Arguments(8)]
    [Arguments(32)]
    [Arguments(64)]
    public ulong Independent(int lanes) => RandomLines.Independent(_memory, lanes, _block++);

    /// <summary>One MiB.</summary>
    [Benchmark]
    public ulong Sequential() => Streams.Read(_memory, _block++ & 0xFFFF);
}
