namespace Juki.Engine.Model.Addresses;

/// <summary>A registered building and room in the form in which a query's are compared.</summary>
/// <param name="key">Folded building.</param>
/// <param name="room">Room; 0 if none.</param>
internal readonly ref struct RegisteredBuilding(ReadOnlySpan<char> key, int room)
{
    /// <summary>How much room <see cref="Of"/> needs.</summary>
    public const int KeyLengthMax = 512;

    /// <summary>The building's key; empty if there is none.</summary>
    public readonly ReadOnlySpan<char> Key = key;

    /// <summary>The room; 0 if there is none.</summary>
    public readonly int Room = room;

    /// <summary>Folds a building; where the register kept the room inside its text, cuts it off as in a query.</summary>
    public static RegisteredBuilding Of(ReadOnlySpan<char> building, int room, Span<char> buffer)
    {
        // No building is this long: what lies behind is left out of the comparison.
        building = building[..Math.Min(building.Length, AddressFold.TextLengthMaxFor(buffer.Length))];
        ReadOnlySpan<char> folded = buffer[..AddressFold.Fold(building, buffer)];
        if (room != 0)
        {
            return new RegisteredBuilding(BuildingKey.Trim(folded), room);
        }

        ReadOnlySpan<char> key = BuildingKey.Split(folded, out int roomInText);
        return new RegisteredBuilding(key, roomInText);
    }
}
