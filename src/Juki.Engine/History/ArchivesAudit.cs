using Juki.Engine.Changes;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.History;

/// <summary>Checks what a register keeps of its history for good: every archive by its checksums, their order, and that they are its journal's.</summary>
public static class ArchivesAudit
{
    /// <summary>Runs the check; nothing is touched, and the register's writer may be at work.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="journal">Identity of its journal; null if that is damaged or not known, so that the archives are held against each other alone.</param>
    /// <param name="read">Is told how many bytes have been read of how many, after each archive.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="HistoryException">The directory of the archives cannot be read.</exception>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static HistoryAuditReport Run(string directory, Guid? journal, Action<long, long>? read = null, CancellationToken cancellation = default)
    {
        var audit = HistoryAudit.Begin(RegisterJournal.Disk, RegisterHistory.DirectoryOf(directory));
        using JournalImage? image = journal is { } named ? RegisterJournal.Read(directory, named) : null;
        return audit.Run(image, read, cancellation);
    }
}
