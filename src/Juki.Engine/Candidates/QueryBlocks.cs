using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Candidates;

/// <summary>The blocks that the numbers of an address may mean: 5-12 is 5番地12 or 5丁目12番, whatever the clerk wrote.</summary>
internal readonly struct QueryBlocks(AddressNumbers numbers)
{
    private readonly int _first = numbers.Chome > 0 ? numbers.Chome : numbers.Ban;
    private readonly int _second = numbers.Chome > 0 ? numbers.Ban : numbers.Go;

    /// <summary>How many there are: none where the address has no numbers.</summary>
    public int Count => _first == 0 ? 0 : _second == 0 || _first > AddressNumbers.ChomeMax ? 1 : 2;

    /// <summary>One of them.</summary>
    public AddressNumbers this[int index] =>
        index == 0 ? new AddressNumbers(0, _first, 0, 0) : new AddressNumbers(_first, _second, 0, 0);
}
