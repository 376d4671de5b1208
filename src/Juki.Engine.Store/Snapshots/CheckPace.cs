namespace Juki.Engine.Store.Snapshots;

/// <summary>How hard a check may work, when it has to stop, and whom it tells how far it is.</summary>
internal sealed record CheckPace
{
    /// <summary>All processors, to the end: while somebody waits for a register to open.</summary>
    public static CheckPace Full { get; } = new();

    /// <summary>Threads; with one, all is done on the caller's own.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Ends the check early.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Takes the bytes of each part that has been checked, on any thread.</summary>
    public Action<long>? Checked { get; init; }
}
