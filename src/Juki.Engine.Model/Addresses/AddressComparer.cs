using System.Buffers;
using Juki.Engine.Model.Addresses.Free;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Addresses;

/// <summary>Grades a query's address against a resident's.</summary>
public static class AddressComparer
{
    private const int KeyLengthMaxOnStack = 512;

    /// <summary>The level against an address that a row holds in parts.</summary>
    /// <param name="query">The query.</param>
    /// <param name="master">The places of the register.</param>
    /// <param name="placeId">The resident's place.</param>
    /// <param name="numbers">The resident's numbers.</param>
    /// <param name="building">The resident's building as written.</param>
    /// <param name="room">The resident's room; 0 if none.</param>
    /// <remarks>
    /// A text that begins with the resident's own place and goes on with a number is at that place, whatever longer names
    /// of places the register knows; only other texts are parsed.
    /// </remarks>
    public static AddressLevel Compare(
        PreparedAddress query, AddressMaster master, int placeId, in AddressNumbers numbers, ReadOnlySpan<char> building, int room)
    {
        int end = master.EndOfPlace(query, placeId);
        return end >= 0
            ? CompareInTown(query, query.RestBehindPlace(end), numbers, building, room)
            : Compare(query, master.ClassOf(placeId), numbers, building, room);
    }

    /// <summary>The level against parts of an address, by what the query means to the register as a whole.</summary>
    /// <param name="query">The query.</param>
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

        return best == AddressLevel.A3 ? CompareInTown(query, query.Rest, numbers, building, room) : best;
    }

    /// <summary>
    /// The level against an address that is kept as raw text: <see cref="AddressLevel.A6"/> where the whole texts have the
    /// same key; by tokens where both are free-form. Null for other texts, of which the row's parts know more.
    /// </summary>
    public static AddressLevel? CompareRaw(PreparedAddress query, ReadOnlySpan<char> address)
    {
        if (query.IsFree && FreeText.Is(address))
        {
            query.RegisteredFree.Set(address);
            AddressLevel level = FreeAddressComparer.Compare(query.Free, query.RegisteredFree);
            return level == AddressLevel.AU && SameKey(query, address) ? AddressLevel.A6 : level;
        }

        return SameKey(query, address) ? AddressLevel.A6 : null;
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

    private static AddressLevel CompareInTown(
        PreparedAddress query, in AddressRest rest, in AddressNumbers numbers, ReadOnlySpan<char> building, int room)
    {
        NumberAgreement agreement = NumberSequence.Compare(rest.Numbers, numbers);
        if (agreement == NumberAgreement.All)
        {
            return IsSameBuilding(query, rest, building, room) ? AddressLevel.A6 : AddressLevel.A5;
        }

        AddressLevel level = agreement == NumberAgreement.Block ? AddressLevel.A4 : AddressLevel.A3;
        int queryExtra = NumberSequence.NumberBehind(rest.Numbers, numbers);
        int registeredExtra = NumberSequence.NumberBehind(numbers, rest.Numbers);
        if (queryExtra + registeredExtra == 0)
        {
            return level;
        }

        Span<char> buffer = stackalloc char[RegisteredBuilding.KeyLengthMax];
        RegisteredBuilding registered = RegisteredBuilding.Of(building, room, buffer);
        bool isRoom = queryExtra != 0 ? queryExtra == registered.Room : registeredExtra == rest.Room;
        bool isFourth = queryExtra != 0 ? HasFour(rest.Numbers) : HasFour(numbers);
        return isRoom && rest.BuildingLength == 0 && registered.Key.IsEmpty ? AddressLevel.A6
            : isRoom || isFourth ? AddressLevel.A5
            : level;
    }

    private static bool IsSameBuilding(PreparedAddress query, in AddressRest rest, ReadOnlySpan<char> building, int room)
    {
        if (building.IsEmpty)
        {
            return rest.BuildingLength == 0 && rest.Room == room;
        }

        Span<char> buffer = stackalloc char[RegisteredBuilding.KeyLengthMax];
        RegisteredBuilding registered = RegisteredBuilding.Of(building, room, buffer);
        return rest.Room == registered.Room && query.BuildingOf(rest).SequenceEqual(registered.Key);
    }

    /// <summary>No address has four numbers of land: the fourth is a room even where the other side has none.</summary>
    private static bool HasFour(in AddressNumbers numbers) => numbers.Chome * numbers.Ban * numbers.Go * numbers.Eda != 0;
}
