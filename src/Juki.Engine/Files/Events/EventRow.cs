using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>One physical row of an events file: an event, or what is wrong with it.</summary>
/// <param name="Line">Line of the file on which the row begins, from 1.</param>
/// <param name="Key">The key as written; empty where it could not be read.</param>
/// <param name="Event">The event; null if the row cannot be read as one.</param>
/// <param name="Fault">Why not, and where.</param>
/// <param name="Finding">The same as an answer has it.</param>
public sealed record EventRow(long Line, string Key, ChangeEvent? Event, RowFault Fault, ChangeFinding Finding)
{
    /// <summary>Hides the event; says line and fault.</summary>
    public override string ToString() => Fault.IsFault ? RowFaultText.Describe(Fault) : FormattableString.Invariant($"line {Line}: {Event}");
}
