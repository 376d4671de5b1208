using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>Addresses of which little or nothing is understood, and dates of which only the year is: the passes that go by half an item.</summary>
/// <param name="common">What most residents have.</param>
internal sealed class PartialQueries(CommonItems common)
{
    /// <summary>What of an address is understood; the places are those with most inhabitants.</summary>
    private static readonly (string What, string Address)[] Places =
    [
        ("a prefecture", "東京都"),
        ("a municipality", "東京都世田谷区"),
        ("a municipality without its prefecture", "世田谷区"),
        ("a municipality that exists twice", "府中市"),
        ("a prefecture and nonsense", "東京都虚村大字空一番地"),
        ("nonsense", "ほげほげふがふが"),
    ];

    /// <summary>All of them.</summary>
    public IEnumerable<AdversarialQuery> All()
    {
        string full = $"{common.Family} {common.Given}";
        foreach ((string what, string address) in Places)
        {
            yield return Crowd($"{what} for an address, the commonest family name on the commonest date", common.Family, common.BirthDate, address);
            yield return Crowd($"{what} for an address, the commonest given name on the commonest date", $"龘龘 {common.Given}", common.BirthDate, address);
            yield return Crowd($"{what} for an address, the commonest name born in 1871", full, "1871", address);
        }

        yield return Crowd("the commonest name, a year and a full address", full, "1950", common.Address);
        yield return Crowd("the commonest name, a year that nobody was born in and a full address", full, "1871", common.Address);
        yield return Crowd("the commonest name, 1 January and a full address", full, "1950-01-01", common.Address);
    }

    private AdversarialQuery Crowd(string what, string name, string birthDate, string address) =>
        new(what, common.Query(name, birthDate, address), ResultCode.NotFound, ResultCode.AmbiguousEqual);
}
