namespace Juki.Engine.Store.Building;

/// <summary>What a register was built of.</summary>
/// <param name="Residents">Residents, removed ones included.</param>
/// <param name="Versions">Version rows.</param>
public readonly record struct BuildSummary(int Residents, long Versions);
