namespace Juki.Engine.Model.Addresses;

/// <summary>
/// How an address joins building and room to its numbers. Stored in rows: at most 8 members, the numbers never change.
/// Where there is no room, its part of the form is left out.
/// </summary>
public enum TailStyle : byte
{
    /// <summary>No building and no room.</summary>
    None = 0,

    /// <summary>コーポ桜203号室, directly behind the numbers.</summary>
    Joined = 1,

    /// <summary>A space, コーポ桜203号室.</summary>
    Spaced = 2,

    /// <summary>A full-width space, コーポ桜203号室.</summary>
    WideSpaced = 3,

    /// <summary>A space, コーポ桜, a space, 203.</summary>
    SpacedBareRoom = 4,

    /// <summary>A full-width space, コーポ桜２０３号.</summary>
    WideSpacedGo = 5,

    /// <summary>A full-width space, コーポ桜２０３号室.</summary>
    WideSpacedWideRoom = 6,

    /// <summary>-203 directly behind the numbers, without a building.</summary>
    HyphenRoom = 7,
}
