using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>
/// Checks a register's changes: every entry of the journal by its checksum and its chain, and that snapshot and journal follow on each other,
/// by replaying them.
/// </summary>
public static class ChangesAudit
{
    /// <summary>Runs the check; the register's writer may be at work.</summary>
    /// <param name="directory">The register, whose snapshot has been verified.</param>
    /// <param name="progress">Is told how many entries have been replayed, now and then.</param>
    /// <returns>What was found sound; null if the register takes no changes.</returns>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, another register's, or does not fit the snapshot.</exception>
    /// <exception cref="RegisterException">The register cannot be opened.</exception>
    public static ChangesReport? Run(string directory, IProgress<RecoveryProgress>? progress = null)
    {
        using Register register = ChangedRegister.Open(directory, LoadMode.Map, progress);
        if (register.Journal is not { } named)
        {
            return null;
        }

        using JournalImage journal = RegisterJournal.Read(directory, named);
        return new ChangesReport(named, journal.FirstAddress, journal.LastDurable, register.BaseAddress, register.JournalAddress);
    }
}
