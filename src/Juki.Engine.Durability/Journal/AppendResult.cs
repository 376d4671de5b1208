namespace Juki.Engine.Durability.Journal;

/// <summary>What became of an entry.</summary>
/// <param name="Address">Its address; 0 if it was not taken.</param>
/// <param name="Refusal">Why it was not taken; <see cref="AppendRefusal.None"/> if it was.</param>
public readonly record struct AppendResult(long Address, AppendRefusal Refusal);
