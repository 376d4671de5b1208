using Juki.Engine.Protocol;

namespace Juki.Engine.Client;

/// <summary>What a server said of itself in its hello.</summary>
/// <param name="Server">Name and version of its program.</param>
/// <param name="RulesVersion">Version of the decision rules that it answers by.</param>
/// <param name="Residents">Residents in its register, removed ones not counted.</param>
/// <param name="Limits">What it takes of one connection.</param>
/// <param name="HasLz4">Batches may be compressed.</param>
public sealed record ServerInfo(string Server, string RulesVersion, ulong Residents, ProtocolLimits Limits, bool HasLz4)
{
    /// <summary>The version of the protocol that both speak; changes and journal addresses are known from 2 on.</summary>
    public ushort Version { get; init; } = ProtocolVersion.Current;

    /// <summary>The server takes changes.</summary>
    public bool TakesChanges { get; init; }

    /// <summary>Journal address of the last change that its answers showed when it said hello; 0 if there was none, or the server knows none.</summary>
    public long JournalAddress { get; init; }
}
