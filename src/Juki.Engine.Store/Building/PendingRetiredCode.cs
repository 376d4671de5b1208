namespace Juki.Engine.Store.Building;

/// <summary>A retired code whose resident has no row number yet.</summary>
internal readonly record struct PendingRetiredCode(ulong Body, ulong OwnerBody, uint From, uint To);
