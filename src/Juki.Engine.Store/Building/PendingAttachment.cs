namespace Juki.Engine.Store.Building;

/// <summary>Something attached to a resident whose row number is not known yet.</summary>
internal readonly record struct PendingAttachment(ulong Body, uint Value);
