using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Encoders;

/// <summary>
/// Gives the items of records the ids that rows hold; what was not met before gets a new one. Keys are texts, or several of them
/// put together by <see cref="TextKey"/>; their spans are valid during the call.
/// </summary>
internal interface IItemIds
{
    /// <summary>A family name and its reading.</summary>
    int Family(ReadOnlySpan<char> key);

    /// <summary>A given name and its reading.</summary>
    int Given(ReadOnlySpan<char> key);

    /// <summary>Municipality code, municipality and town.</summary>
    int Place(ReadOnlySpan<char> key);

    /// <summary>A building.</summary>
    int Building(ReadOnlySpan<char> key);

    /// <summary>An address that its parts do not render; its id is never 0.</summary>
    int RawAddress(ReadOnlySpan<char> key);

    /// <summary>A household that is no plain number.</summary>
    int Household(ReadOnlySpan<char> key);

    /// <summary>A date of birth.</summary>
    int Date(BirthDate date);

    /// <summary>Notes that an address has come again, with the ids that it had.</summary>
    void MeetAgain(in EncodedAddress address);
}
