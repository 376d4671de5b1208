using System.Buffers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Addresses;

/// <summary>Grades a query's address against a resident's.</summary>
public static class AddressComparer
{
    private const int KeyLengthMaxOnStack = 512;

    /// <summary>The level against an address that a row holds in parts.</summary>
    /// <param name="query">The parsed query.</param>
    /// <param name="place">Class of the resident's place.</param>
    /// <param name="numbers">The resident's numbers.</param>
    /// <param name="building">The resident's building as written.</param>
    /// <param name="room">The resident's room; 0 if none.</param>
    public static AddressLevel Compare(PreparedAddress query, PlaceClass place, in AddressNumbers numbers, ReadOnlySpan<char> building, int room)
    {
        if (query.IsEmpty || query.IsUnparsable)
        {
            return query.IsEmpty ? AddressLevel.Missing : AddressLevel.AU;
        }

        AddressLevel best = AddressLevel.A0;
        for (int i = 0; i < query.PlaceCount; i++)
        {
            AddressLevel level = ComparePlaces(query.Place(i), place);
            best = level < best ? level : best;
        }

        return best == AddressLevel.A3 ? CompareInTown(query, numbers, building, room) : best;
    }

    /// <summary>Whether the whole texts have the same key: for addresses kept as raw text.</summary>
    public static bool SameKey(PreparedAddress query, ReadOnlySpan<char> address)
    {
        int lengthMax = AddressFold.LengthMax(address.Length);
        char[]? rented = lengthMax > KeyLengthMaxOnStack ? ArrayPool<char>.Shared.Rent(lengthMax) : null;
        Span<char> key = rented ?? stackalloc char[KeyLengthMaxOnStack];
        bool same = query.Key.SequenceEqual(key[..AddressFold.Fold(address, key)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return same;
    }

    private static AddressLevel ComparePlaces(PlaceClass query, PlaceClass registered)
    {
        if (query.Municipality < 0 || query.Municipality != registered.Municipality)
        {
            return query.Prefecture > 0 && query.Prefecture == registered.Prefecture ? AddressLevel.A1 : AddressLevel.A0;
        }

        return query.Town >= 0 && query.Town == registered.Town ? AddressLevel.A3 : AddressLevel.A2;
    }

    private static AddressLevel CompareInTown(PreparedAddress query, in AddressNumbers numbers, ReadOnlySpan<char> building, int room)
    {
        NumberAgreement agreement = NumberSequence.Compare(query.Numbers, numbers);
        AddressLevel level = agreement == NumberAgreement.Block ? AddressLevel.A4 : AddressLevel.A3;
        int queryExtra = agreement == NumberAgreement.All ? 0 : NumberSequence.NumberBehind(query.Numbers, numbers);
        int registeredExtra = agreement == NumberAgreement.All ? 0 : NumberSequence.NumberBehind(numbers, query.Numbers);
        if (agreement != NumberAgreement.All && queryExtra + registeredExtra == 0)
        {
            return level;
        }

        Span<char> buffer = stackalloc char[RegisteredBuilding.KeyLengthMax];
        RegisteredBuilding registered = RegisteredBuilding.Of(building, room, buffer);
        if (agreement == NumberAgreement.All)
        {
            bool same = query.Room == registered.Room && query.BuildingKey.SequenceEqual(registered.Key);
            return same ? AddressLevel.A6 : AddressLevel.A5;
        }

        bool isRoom = queryExtra != 0 ? queryExtra == registered.Room : registeredExtra == query.Room;
        bool isFourth = queryExtra != 0 ? HasFour(query.Numbers) : HasFour(numbers);
        return isRoom && query.BuildingKey.IsEmpty && registered.Key.IsEmpty ? AddressLevel.A6
            : isRoom || isFourth ? AddressLevel.A5
            : level;
    }

    /// <summary>No address has four numbers of land: the fourth is a room even where the other side has none.</summary>
    private static bool HasFour(in AddressNumbers numbers) => numbers.Chome * numbers.Ban * numbers.Go * numbers.Eda != 0;
}
