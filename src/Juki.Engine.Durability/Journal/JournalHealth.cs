namespace Juki.Engine.Durability.Journal;

/// <summary>What a journal says of itself.</summary>
/// <param name="State">Whether it takes entries.</param>
/// <param name="Reason">Why not, with file and remedy; empty while it serves.</param>
public readonly record struct JournalHealth(JournalState State, string Reason);
