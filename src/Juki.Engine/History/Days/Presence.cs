namespace Juki.Engine.History.Days;

/// <summary>Whether there was a resident. The numbers are frozen.</summary>
public enum Presence
{
    /// <summary>Somebody has or had the code.</summary>
    Present = 0,

    /// <summary>Nobody has or had the code, as far as is known now.</summary>
    Nobody = 1,

    /// <summary>He was entered later: that day by its date, or his entry was not processed by then.</summary>
    NotYet = 2,
}
