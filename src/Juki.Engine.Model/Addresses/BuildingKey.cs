using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>Splits folded building texts (方書) into the building's key and the room.</summary>
internal static class BuildingKey
{
    private const string Joints = " -";

    private const int RoomDigitsMax = 5;

    /// <summary>The key without the joints around it.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> key) => key.Trim(Joints);

    /// <summary>Cuts a room off the end: コーポ桜203号室, コーポ桜203号, コーポ桜-203, -203.</summary>
    /// <param name="key">Folded text behind the numbers.</param>
    /// <param name="room">The room; 0 if there is none.</param>
    /// <returns>The building's key; empty if there is none.</returns>
    public static ReadOnlySpan<char> Split(ReadOnlySpan<char> key, out int room)
    {
        ReadOnlySpan<char> building = Trim(key);
        ReadOnlySpan<char> numbered = building switch
        {
            [.., '号', '室'] => building[..^2],
            [.., '号' or '室'] => building[..^1],
            _ => building,
        };
        int digits = numbered.Length - 1 - numbered.LastIndexOfAnyExceptInRange('0', '9');
        room = digits is > 0 and <= RoomDigitsMax ? AsciiDigits.Parse(numbered[^digits..]) : 0;
        return room == 0 ? building : Trim(numbered[..^digits]);
    }
}
