using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>What became of a file of events.</summary>
/// <param name="Rows">Rows answered: accepted and refused ones.</param>
/// <param name="Accepted">Events that are durable, those among them that had been applied before.</param>
/// <param name="Refused">Rows refused, by the reason.</param>
/// <param name="Address">Journal address of the last change that readers see.</param>
/// <param name="UnknownColumns">Names of columns that mean nothing to us and were ignored.</param>
public sealed record EventSummary(
    long Rows, long Accepted, IReadOnlyDictionary<ChangeFault, long> Refused, long Address, IReadOnlyList<string> UnknownColumns);
