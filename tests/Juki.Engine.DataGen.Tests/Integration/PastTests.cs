using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

[Collection(RealRegisterCollection.Name)]
public class PastTests(RealRegister real)
{
    private const string OldAddress = "address-old";

    [Fact]
    public void Given_queries_with_an_old_address_When_compared_with_the_resident_Then_it_is_one_that_the_resident_has_left()
    {
        NoisyQuery[] rows = [.. real.Heavy.Where(IsOldAddressAlone)];
        string[] strangers = [.. rows.Where(query => !HasLeft(query)).Select(query => query.Address)];

        Assert.True(rows.Length > 300, $"only {rows.Length} rows");
        Assert.True(strangers.Length <= rows.Length / 200, $"{strangers.Length} of {rows.Length}:\n{string.Join('\n', strangers)}");
    }

    /// <summary>Other errors of the address would change the old one in its turn.</summary>
    private static bool IsOldAddressAlone(NoisyQuery query) =>
        query.IsPresent && query.Errors.Contains(OldAddress) && query.Errors.Count(error => error.StartsWith("address-", StringComparison.Ordinal)) == 1;

    private bool HasLeft(NoisyQuery query)
    {
        Register register = real.Register;
        var parsed = new PreparedAddress();
        register.Addresses.Parse(query.Address, parsed);
        (int first, int count) = register.VersionsOf(real.RowOf(query));
        return Enumerable.Range(first, count).Any(row => register[row].Kind == VersionKind.FormerAddress && IsSame(parsed, row));
    }

    private bool IsSame(PreparedAddress parsed, int row)
    {
        RegisteredAddress address = real.Register.AddressParts(row);
        PlaceClass place = real.Register.Addresses.ClassOf(real.Register[row].PlaceId);
        return AddressComparer.SameKey(parsed, real.AddressOf(row))
            || AddressComparer.Compare(parsed, place, address.Numbers, address.Building, address.Room) is AddressLevel.A6 or AddressLevel.A5;
    }
}
