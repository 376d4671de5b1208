using Juki.Engine.Model.Changes;

namespace Juki.Engine.History;

/// <summary>Everything that the history has of one resident.</summary>
/// <param name="Register">The resident as the register has him at the asked address; null if nobody has or had the code.</param>
/// <param name="Changes">The changes, in the order of the journal; none if he never changed.</param>
public sealed record ResidentHistory(ResidentImage? Register, IReadOnlyList<ResidentChange> Changes)
{
    /// <summary>Counts; nothing of the person.</summary>
    public override string ToString() => FormattableString.Invariant($"history of {Changes.Count} changes");
}
