using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Csv;

/// <summary>A query file in memory to the texts of its fields.</summary>
public class CsvBenchmarks
{
    private const int Residents = 100_000;
    private const int Rows = 100_000;

    private OurCsv _ours = null!;
    private CsvHelperCsv _csvHelper = null!;

    /// <summary>Writes the queries.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using BenchmarkRegister source = BenchmarkRegister.Generate(Residents);
        byte[] content = QueryFile.OfRows(source.Register, Rows);
        _ours = new OurCsv(content);
        _csvHelper = new CsvHelperCsv(content);
    }

    /// <summary>One row with our reader.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public ulong Ours() => _ours.Read(0);

    /// <summary>One row with CsvHelper.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public ulong CsvHelper() => _csvHelper.ReadChars(0);

    /// <summary>One row with CsvHelper, its fields as strings.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public ulong CsvHelperStrings() => _csvHelper.ReadStrings(0);
}
