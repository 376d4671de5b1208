using Juki.Engine.Model.Records;

namespace Juki.Engine.Benchmarks.Registers;

/// <summary>A row of a query file, kept as text.</summary>
internal sealed class NoisyQuery
{
    public string Code { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public string Kana { get; init; } = string.Empty;

    public string BirthDate { get; init; } = string.Empty;

    public string Sex { get; init; } = string.Empty;

    public string Address { get; init; } = string.Empty;

    public QueryItems Items => new() { Code = Code, Name = Name, Kana = Kana, BirthDate = BirthDate, Sex = Sex, Address = Address };
}
