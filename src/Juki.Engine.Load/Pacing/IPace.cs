namespace Juki.Engine.Load.Pacing;

/// <summary>When a connection starts its requests.</summary>
internal interface IPace
{
    /// <summary>When the next request is to start; <see cref="long.MaxValue"/> if replies alone decide that, or none is left.</summary>
    long NextDueNs { get; }

    /// <summary>Takes the start of the next request; false if none is due now.</summary>
    /// <param name="nowNs">Now.</param>
    /// <param name="startNs">From when its latency counts.</param>
    bool TryTake(long nowNs, out long startNs);

    /// <summary>No request will be due any more.</summary>
    bool IsOver(long nowNs);

    /// <summary>Takes all requests that were, or would have been, measured and will not be sent any more; none without a schedule.</summary>
    UnsentRequests TakeRest();
}
