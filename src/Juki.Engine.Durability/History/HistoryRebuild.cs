namespace Juki.Engine.Durability.History;

/// <summary>How far the index of a history has been made again.</summary>
/// <param name="Reason">Why; empty if there was none.</param>
/// <param name="Position">The last entry that it contains.</param>
/// <param name="Last">The last entry of the archives and the journal.</param>
public readonly record struct HistoryRebuild(string Reason, long Position, long Last);
