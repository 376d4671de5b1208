namespace Juki.Engine.Model.Changes;

/// <summary>What a check of an event found.</summary>
/// <param name="Fault">Why it is refused; <see cref="ChangeFault.None"/> if it is not.</param>
/// <param name="Item">The item at fault; none if it is none in particular.</param>
public readonly record struct ChangeFinding(ChangeFault Fault, RecordItems Item = RecordItems.None)
{
    /// <summary>Nothing is wrong.</summary>
    public static ChangeFinding Fine => default;

    /// <summary>The event is refused.</summary>
    public bool IsFault => Fault != ChangeFault.None;
}
