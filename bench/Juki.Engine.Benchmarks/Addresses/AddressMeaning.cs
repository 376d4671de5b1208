using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Benchmarks.Addresses;

/// <summary>Place and numbers in one number, equal in every notation.</summary>
internal static class AddressMeaning
{
    public static ulong Of(PreparedAddress address)
    {
        AddressNumbers numbers = address.Numbers;
        ulong town = address.PlaceCount == 0 ? 0 : (ulong)(address.Place(0).Town + 2);
        return (town << 40) + ((ulong)numbers.Chome << 32) + ((ulong)numbers.Ban << 16) + ((ulong)numbers.Go << 4) + (ulong)numbers.Eda;
    }
}
