namespace Juki.Engine.Files.Export;

/// <summary>What an export found in a register.</summary>
/// <param name="JournalAddress">The journal address that all of it was read at.</param>
/// <param name="Residents">Residents, removed ones included.</param>
/// <param name="Versions">Former and additional versions, and retired codes.</param>
public readonly record struct ExportCounts(long JournalAddress, int Residents, int Versions);
