namespace Juki.Engine.Checkpoints;

/// <summary>When a register that takes changes makes checkpoints by itself.</summary>
public sealed record CheckpointOptions
{
    /// <summary>None by itself: only when asked.</summary>
    public static CheckpointOptions OnlyWhenAsked { get; } = new() { EntriesMax = long.MaxValue, AgeMax = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// So many entries of the journal since the last snapshot bring the next one. A million are replayed in some seconds when the register is
    /// opened, and take some 300 MB beside it until then.
    /// </summary>
    public long EntriesMax { get; init; } = 1_000_000;

    /// <summary>
    /// A snapshot so old brings the next one, if there was any change: the age of what the counts of names and places are taken of.
    /// <see cref="Timeout.InfiniteTimeSpan"/>: however old.
    /// </summary>
    public TimeSpan AgeMax { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// So many of the last entries stay in the journal whatever the snapshots contain, because their keys are known from there: an event among them
    /// that is sent again is answered with its first outcome, an older one would be taken for a new one. All of them are read when the
    /// register is opened for changes, a million in two seconds.
    /// </summary>
    public long KeysKept { get; init; } = 4_000_000;

    /// <summary>How often it is looked whether one is due; after a failure the next attempt comes so much later.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);
}
