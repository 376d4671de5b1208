using Juki.Engine.Protocol;

namespace Juki.Engine.Load.Connections;

/// <summary>What a server said of itself in its hello.</summary>
/// <param name="Name">Name and version of its program.</param>
/// <param name="RulesVersion">Version of its decision rules.</param>
/// <param name="Residents">Residents in its register.</param>
/// <param name="Limits">What it takes.</param>
public sealed record ServerFacts(string Name, string RulesVersion, long Residents, ProtocolLimits Limits);
