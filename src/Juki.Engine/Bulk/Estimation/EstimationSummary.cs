using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>What was estimated, and from what.</summary>
public sealed record EstimationSummary
{
    /// <summary>The estimate; its profile is what to match with.</summary>
    public required ProfileEstimate Estimate { get; init; }

    /// <summary>Rows of the file.</summary>
    public required long Rows { get; init; }

    /// <summary>Every so many-th line was taken; 1: all.</summary>
    public required long Stride { get; init; }

    /// <summary>Rows taken that cannot be answered (41, 42), and so tell nothing.</summary>
    public required long UnusableRows { get; init; }

    /// <summary>From opening the input to the estimate.</summary>
    public required TimeSpan Elapsed { get; init; }
}
