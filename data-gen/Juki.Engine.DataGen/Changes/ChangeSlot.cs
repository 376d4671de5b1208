using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>The place of one change in the file: when it is processed, and what is drawn for it.</summary>
internal sealed class ChangeSlot(Draws draws, DateOnly day)
{
    /// <summary>What is drawn for it; a field, since drawing changes it.</summary>
    public Draws Draws = draws;

    /// <summary>The day on which it is processed.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>The resident to whom it happens because of an earlier change; null if anybody may be drawn.</summary>
    public ResidentCode? Follower { get; init; }

    /// <summary>A day of the event, reported within so many days.</summary>
    public DateOnly Reported(int daysMax) => Day.AddDays(-Draws.Below(daysMax + 1));
}
