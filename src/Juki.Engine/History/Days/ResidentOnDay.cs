using Juki.Engine.Model.Changes;

namespace Juki.Engine.History.Days;

/// <summary>A resident as of a day, with what is not known of it.</summary>
public sealed record ResidentOnDay
{
    /// <summary>What is known of whether there was somebody at all.</summary>
    public required Presence Presence { get; init; }

    /// <summary>
    /// The picture: parts that are not known are empty, those that may have begun later are as they were then. Without <see cref="ResidentImage.Versions"/>
    /// where a day of events was asked for. Null if <see cref="Presence"/> says that there is none.
    /// </summary>
    public ResidentImage? Picture { get; init; }

    /// <summary>Parts of which nothing is known on that day.</summary>
    public ResidentParts Unknown { get; init; }

    /// <summary>Parts that were so later on, but it is not known since when.</summary>
    public ResidentParts SinceUnknown { get; init; }

    /// <summary>Address of the last change that the answer rests on; 0 if it is what the register was made with.</summary>
    public long Address { get; init; }

    /// <summary>The resident is or was under protection, on that day or now: no address is shown.</summary>
    public bool HidesAddress { get; init; }

    /// <summary>Says whether there is one.</summary>
    public override string ToString() => $"resident on a day: {Presence}";
}
