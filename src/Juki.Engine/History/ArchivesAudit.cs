using Juki.Engine.Changes;
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
    /// <returns>What was found, whatever fails meanwhile: also why the journal could not be read beside.</returns>
    public static HistoryAuditReport Run(string directory, Guid? journal, Action<long, long>? read = null, CancellationToken cancellation = default)
    {
        var audit = HistoryAudit.Begin(RegisterJournal.Disk, RegisterHistory.DirectoryOf(directory));
        try
        {
            using JournalImage? image = journal is { } named ? RegisterJournal.Read(directory, named) : null;
            return audit.Run(image, read, cancellation);
        }
        catch (JournalException unreadable)
        {
            return audit.Run(journal: null, read, cancellation) with { JournalFault = JournalFinding.Of(unreadable) };
        }
    }
}
