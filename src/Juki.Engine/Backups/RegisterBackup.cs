using Juki.Engine.Changes;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.History;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Backups;

/// <summary>
/// Copies a register with its journal and the archives of its history, as it was at a journal address. The copy is a register itself: a
/// backup is one, and what is restored from it is another.
/// </summary>
public static class RegisterBackup
{
    /// <summary>Copies a register; its writer may be at work. Everything is read back and verified before the copy becomes a register.</summary>
    /// <param name="source">The register.</param>
    /// <param name="target">Directory of the copy; it must not exist or be empty.</param>
    /// <param name="through">Journal address of the last change that the copy contains; null: of the last one that is durable now.</param>
    /// <param name="copied">Is told how many bytes of the snapshot have been copied, now and then.</param>
    /// <param name="cancellation">Calls it off; nothing is left then.</param>
    /// <returns>Journal address of the last change in the copy; null if the register takes no changes.</returns>
    /// <exception cref="RegisterException">As for <see cref="RegisterCopy.Begin"/>; or an address is asked for that is not there.</exception>
    /// <exception cref="HistoryException">Archives of the history are missing or damaged.</exception>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static long? Run(string source, string target, long? through = null, IProgress<long>? copied = null, CancellationToken cancellation = default) =>
        Run(RegisterJournal.Disk, source, target, through, copied, cancellation);

    /// <summary>Likewise, on any disk.</summary>
    internal static long? Run(IDisk disk, string source, string target, long? through = null, IProgress<long>? copied = null, CancellationToken cancellation = default)
    {
        using var copy = RegisterCopy.Begin(disk, source, target, through, copied, cancellation);
        if (copy.Journal is not { } named)
        {
            RequireNoJournal(source);
            copy.Publish();
            return null;
        }

        using JournalImage journal = RegisterJournal.Read(source, named);
        long last = through ?? journal.LastDurable;
        RequireReach(journal, copy.SnapshotAddress, last, source);
        try
        {
            JournalCopy.Make(journal, last, disk, RegisterJournal.PathOf(target));
            HistoryArchives.Copy(disk, RegisterHistory.DirectoryOf(source), RegisterHistory.DirectoryOf(target), journal.FirstAddress - 1, last);
            copy.Publish();
        }
        catch when (!copy.IsRegister)
        {
            RemoveBegun(disk, RegisterJournal.PathOf(target), RegisterHistory.DirectoryOf(target));
            throw;
        }

        return last;
    }

    private static void RequireNoJournal(string source)
    {
        if (!RegisterJournal.HasNone(source))
        {
            throw new RegisterException($"{source} has begun to take changes while it was copied. Copy it again.");
        }
    }

    private static void RequireReach(JournalImage journal, long snapshotAddress, long last, string source)
    {
        if (last > journal.LastDurable)
        {
            throw new RegisterException(FormattableString.Invariant($"{source} has changes up to journal address {journal.LastDurable}, and {last} was asked for. Ask for one that is there."));
        }

        if (snapshotAddress < journal.FirstAddress - 1)
        {
            throw new RegisterException($"Checkpoints of {source} have overtaken the copying. Copy it again.");
        }
    }

    /// <summary>As far as the disk lets it: what is left is no register, and what failed first is told, not this.</summary>
    private static void RemoveBegun(IDisk disk, params ReadOnlySpan<string> directories)
    {
        foreach (string directory in directories)
        {
            try
            {
                Remove(disk, directory);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    private static void Remove(IDisk disk, string directory)
    {
        if (!disk.Exists(directory))
        {
            return;
        }

        foreach (string file in disk.List(directory))
        {
            disk.Delete(Path.Combine(directory, file));
        }

        foreach (string inner in disk.ListDirectories(directory))
        {
            Remove(disk, Path.Combine(directory, inner));
        }

        disk.DeleteDirectory(directory);
    }
}
