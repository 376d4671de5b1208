namespace Juki.Engine.Model.Addresses;

/// <summary>What a folded address says behind its town.</summary>
/// <param name="Start">Where in the key it begins.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="BuildingStart">Where in the key the building's name begins.</param>
/// <param name="BuildingLength">Its length; 0 if there is none.</param>
/// <param name="Room">The room; 0 if none.</param>
internal readonly record struct AddressRest(int Start, AddressNumbers Numbers, int BuildingStart, int BuildingLength, int Room)
{
    /// <summary>Reads what stands behind <paramref name="start"/>.</summary>
    public static AddressRest Read(ReadOnlySpan<char> key, int start)
    {
        AddressNumbers numbers = QueryNumbers.Read(key[start..], out int length);
        return Unread(key, start, start + length) with { Numbers = numbers };
    }

    /// <summary>Everything behind <paramref name="end"/> is the building; there are no numbers.</summary>
    public static AddressRest Unread(ReadOnlySpan<char> key, int start, int end)
    {
        ReadOnlySpan<char> building = BuildingKey.Split(key[end..], out int room);
        key.Overlaps(building, out int buildingStart);
        return new AddressRest(start, default, buildingStart, building.Length, room);
    }
}
