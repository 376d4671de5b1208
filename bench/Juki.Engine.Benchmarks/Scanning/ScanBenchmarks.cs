using BenchmarkDotNet.Attributes;

namespace Juki.Engine.Benchmarks.Scanning;

/// <summary>Scans of birth-date blocks in 1 GiB of signatures.</summary>
public class ScanBenchmarks
{
    private const long MemoryBytes = 1L << 30;

    private SignatureBlocks _blocks = null!;
    private int _block;

    /// <summary>Signatures in a birth-date block.</summary>
    [Params(300, 3_400, 10_000)]
    public int Length { get; set; }

    /// <summary>Makes the signatures.</summary>
    [GlobalSetup]
    public void Setup() => _blocks = new SignatureBlocks(Length, MemoryBytes);

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Cleanup() => _blocks.Dispose();

    /// <summary>One signature at a time.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = SignatureBlocks.BlockLength)]
    public ulong Scalar() => _blocks.Scalar(_block++);

    /// <summary>Four at a time.</summary>
    [Benchmark(OperationsPerInvoke = SignatureBlocks.BlockLength)]
    public ulong Wide256() => _blocks.Wide256(_block++);

    /// <summary>Eight at a time.</summary>
    [Benchmark(OperationsPerInvoke = SignatureBlocks.BlockLength)]
    public ulong Wide512() => _blocks.Wide512(_block++);

    /// <summary>Reading alone.</summary>
    [Benchmark(OperationsPerInvoke = SignatureBlocks.BlockLength)]
    public ulong Read() => _blocks.Read(_block++);
}
