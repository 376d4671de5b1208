using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

/// <summary>The varieties of writing lose nothing: what they write is read back as what is registered.</summary>
[Collection(RealRegisterCollection.Name)]
public class CleanWritingTests(RealRegister real)
{
    private readonly Register _register = real.Register;

    [Fact]
    public void Given_clean_dates_When_read_back_Then_each_is_the_residents()
    {
        string[] others = [.. Present().Where(query => !IsDateOf(query)).Select(query => query.BirthDate)];

        Assert.True(others.Length == 0, $"seed {RealRegister.Seed}: {string.Join(", ", others.Take(30))}");
    }

    [Fact]
    public void Given_clean_addresses_When_parsed_Then_995_of_1000_agree_with_the_residents_in_every_part()
    {
        var failed = Present().Select(query => (query.Address, Level: LevelOf(query))).Where(row => row.Level != AddressLevel.A6).ToList();

        Assert.True(
            failed.Count <= Present().Count() / 200,
            $"seed {RealRegister.Seed}, {failed.Count} of {Present().Count()}:\n{string.Join('\n', failed.Take(60))}");
    }

    private IEnumerable<NoisyQuery> Present() => real.Clean.Where(query => query.IsPresent);

    private bool IsDateOf(NoisyQuery query) =>
        BirthDate.Parse(query.BirthDate, out BirthDate date) == BirthDateFault.None
        && date == _register.Births.Date(_register[real.RowOf(query)].DateId);

    private AddressLevel LevelOf(NoisyQuery query)
    {
        int row = real.RowOf(query);
        RegisteredAddress address = _register.AddressParts(row);
        var parsed = new PreparedAddress();
        _register.Addresses.Parse(query.Address, parsed);
        return _register[row].HasRawAddress && AddressComparer.SameKey(parsed, _register.RawAddress(row))
            ? AddressLevel.A6
            : AddressComparer.Compare(parsed, _register.Addresses.ClassOf(_register[row].PlaceId), address.Numbers, address.Building, address.Room);
    }
}
