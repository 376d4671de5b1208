using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Addresses;

/// <summary>Query addresses in all notations; equal checksums show that all mean the same.</summary>
internal sealed class AddressTopic : ITopic
{
    /// <summary>Addresses in each notation.</summary>
    public const int TextCount = 1 << 15;

    private const int ResidentsDefault = 200_000;
    private const int AddressesPerRound = 1 << 17;

    public string Name => "address";

    public string Description => "query addresses in several notations, parsed against the register's own towns";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        yield return Compare(source.Register, new AddressTexts(source.Register, TextCount), options.Operations ?? AddressesPerRound);
    }

    private static Comparison Compare(Register register, AddressTexts texts, int operations)
    {
        double length = texts.In(AddressNotation.AsRegistered).Average(text => text.Length);
        return new Comparison(
            "address to place and numbers",
            $"addresses of residents drawn from {Figures.Count(register.ResidentCount)}, {Figures.Rounded(length)} characters on average, "
            + $"building included; {Figures.Count(texts.Drawn - texts.Count)} of {Figures.Count(texts.Drawn)} left out, raw or not the same in all notations; one core",
            [.. Enum.GetValues<AddressNotation>().Select(notation => Side(register, texts, notation))])
        {
            OperationsPerBlock = AddressParsing.BlockLength,
            BlocksPerRound = Comparison.BlocksFor(operations, AddressParsing.BlockLength),
        };
    }

    private static Side Side(Register register, AddressTexts texts, AddressNotation notation) =>
        new(notation.ToString(), SideRole.Ours, new AddressParsing(register.Addresses, texts.In(notation)).Parse);
}
