using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>One family name against all of a synthetic register.</summary>
public class NameBenchmarks
{
    private const int Residents = 100_000;
    private const int AskedCount = 1024;

    private BenchmarkRegister _source = null!;
    private NameDistances _distances = null!;
    private NearNameQuestions _questions = null!;
    private int _block;

    /// <summary>Packs the names.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _source = BenchmarkRegister.Generate(Residents);
        Register register = _source.Register;
        var names = new PackedNames(register.NearFamilies);
        string[] asked = names.Ask(register, register.Families, row => register[row].FamilyId, AskedCount);
        _distances = new NameDistances(names, asked);
        _questions = new NearNameQuestions(register.NearFamilies, names, asked);
    }

    /// <summary>Gives the register back.</summary>
    [GlobalCleanup]
    public void Cleanup() => _source.Dispose();

    /// <summary>Thirty-two names at a time.</summary>
    [Benchmark]
    public ulong Wide512() => _distances.Packed<Wide512Measure<SlipEdits>>(_block++);

    /// <summary>Sixteen at a time.</summary>
    [Benchmark]
    public ulong Wide256() => _distances.Packed<Wide256Measure<SlipEdits>>(_block++);

    /// <summary>One at a time.</summary>
    [Benchmark]
    public ulong Scalar() => _distances.Packed<ScalarMeasure<SlipEdits>>(_block++);

    /// <summary>All names within a slip.</summary>
    [Benchmark]
    public ulong Find() => _questions.Find(_block++, distanceMax: 1);
}
