namespace Juki.Engine.Files.Import;

/// <summary>What the import of a file writes beside the register.</summary>
/// <param name="Rejects">The rows that cannot be read; null if there is no such file.</param>
/// <param name="Codes">The list of ids and codes; null if there is none.</param>
internal readonly record struct ImportOutputs(NewFile? Rejects, NewFile? Codes);
