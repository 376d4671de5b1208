using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Workloads;

/// <summary>What requests are made of queries.</summary>
public sealed record WorkloadOptions
{
    /// <summary>How the kinds are mixed.</summary>
    public RequestMix Mix { get; init; } = RequestMix.LookupsOnly;

    /// <summary>What lookups ask for.</summary>
    public LookupItems Items { get; init; } = LookupItems.FourItems;

    /// <summary>The share of lookups for codes that are drawn at random: at 120 million residents one in eighty has one of them.</summary>
    public double AbsentShare { get; init; } = 0.1;

    /// <summary>The queries have no noise: verifications of present persons must be certain.</summary>
    public bool IsClean { get; init; }

    /// <summary>Searches are needed whatever the mix, for batches in the background.</summary>
    public bool HasBulk { get; init; }

    /// <summary>Of the codes that are drawn.</summary>
    public int Seed { get; init; } = 1;
}
