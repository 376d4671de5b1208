using Juki.Engine.Load.Latency;

namespace Juki.Engine.Load.Background;

/// <summary>What came of short connections.</summary>
internal sealed class ChurnRecord
{
    /// <summary>From when each was due to the goodbye's reply; of one that the end of the load cut off, to that end.</summary>
    public LatencyHistogram Latency { get; } = new();

    /// <summary>Connections that failed.</summary>
    public long Failed { get; set; }

    /// <summary>Why the last of them did.</summary>
    public string? LastFailure { get; set; }
}
