namespace Juki.Engine.Store.Snapshots;

/// <summary>One kind of cross-reference that was gone through.</summary>
/// <param name="What">What was compared with what.</param>
/// <param name="Count">How many there were.</param>
public readonly record struct CheckedReferences(string What, long Count);
