namespace Juki.Engine.Store.Search;

/// <summary>Where a body of a code belongs in the space of codes.</summary>
/// <param name="Block">Its stretch; the last one for a number that is no body, so that no caller can reach behind the index.</param>
/// <param name="Fingerprint">Its place inside the stretch in 8 bits: ascends with the body.</param>
internal readonly record struct CodePlace(int Block, byte Fingerprint);
