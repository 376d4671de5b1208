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

    /// <summary>Takes the start of a request that was due and will not be sent any more; false if there is none.</summary>
    bool TryTakeOverdue(long nowNs, out long startNs);
}
