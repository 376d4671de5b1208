namespace Juki.Engine.Durability.History.Faster;

/// <summary>What FASTER must be given back to find its table again.</summary>
/// <param name="Token">Names the saved table.</param>
/// <param name="TableInfo">FASTER's words on the hash table.</param>
/// <param name="LogInfo">FASTER's words on the log.</param>
/// <param name="LogBytes">Where the log ends.</param>
/// <param name="TableFileBytes">Length of the file of the hash table.</param>
internal sealed record TableState(Guid Token, byte[] TableInfo, byte[] LogInfo, long LogBytes, long TableFileBytes);
