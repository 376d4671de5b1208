using Juki.Engine.Protocol;

namespace Juki.Engine.Client;

/// <summary>What a server said of itself in its hello.</summary>
/// <param name="Server">Name and version of its program.</param>
/// <param name="RulesVersion">Version of the decision rules that it answers by.</param>
/// <param name="Residents">Residents in its register, removed ones not counted.</param>
/// <param name="Limits">What it takes of one connection.</param>
/// <param name="HasLz4">Batches may be compressed.</param>
public sealed record ServerInfo(string Server, string RulesVersion, ulong Residents, ProtocolLimits Limits, bool HasLz4);
