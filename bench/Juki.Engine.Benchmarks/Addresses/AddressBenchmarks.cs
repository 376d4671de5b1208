using BenchmarkDotNet.Attributes;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Benchmarks.Addresses;

/// <summary>Query addresses against the towns of a register.</summary>
public class AddressBenchmarks
{
    private const int Residents = 200_000;

    private BenchmarkRegister _source = null!;
    private AddressParsing _parsing = null!;
    private int _block;

    /// <summary>How the numbers are written.</summary>
    [ParamsAllValues]
    public AddressNotation Notation { get; set; }

    /// <summary>Makes a register and writes addresses of it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _source = BenchmarkRegister.Generate(Residents);
        _parsing = new AddressParsing(_source.Register.Addresses, new AddressTexts(_source.Register, AddressTopic.TextCount).In(Notation));
    }

    /// <summary>Removes the register.</summary>
    [GlobalCleanup]
    public void Cleanup() => _source.Dispose();

    /// <summary>One address.</summary>
    [Benchmark(OperationsPerInvoke = AddressParsing.BlockLength)]
    public ulong Parse() => _parsing.Parse(_block++);
}
