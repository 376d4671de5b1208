namespace Juki.Engine.Changes;

/// <summary>What a <see cref="ChangesAudit"/> found sound.</summary>
/// <param name="Journal">Identity of the journal, which the register names.</param>
/// <param name="FirstAddress">The oldest entry that the journal keeps.</param>
/// <param name="LastDurable">The last entry of the journal.</param>
/// <param name="SnapshotAddress">The last entry that the snapshot contains.</param>
/// <param name="ReplayedThrough">The last entry that was replayed onto the snapshot.</param>
public sealed record ChangesReport(Guid Journal, long FirstAddress, long LastDurable, long SnapshotAddress, long ReplayedThrough)
{
    /// <summary>Entries that were read and verified.</summary>
    public long Entries => LastDurable - FirstAddress + 1;
}
