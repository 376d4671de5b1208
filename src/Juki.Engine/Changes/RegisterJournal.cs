using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Changes;

/// <summary>The journal in a register's directory: opened only as the one that the register names.</summary>
public static class RegisterJournal
{
    /// <summary>Name of the journal's directory.</summary>
    public const string DirectoryName = "journal";

    /// <summary>The disk that holds registers.</summary>
    internal static IDisk Disk { get; } = new RealDisk();

    /// <summary>Absolute path of a register's journal.</summary>
    public static string PathOf(string register) => Path.Combine(Path.GetFullPath(register), DirectoryName);

    /// <summary>Opens the journal of a register to read it; its writer may be at work.</summary>
    /// <exception cref="JournalException">It is missing, damaged, unreadable, or another register's.</exception>
    internal static JournalImage Read(string directory, Guid named)
    {
        JournalImage journal = JournalDirectory.Read(Disk, PathOf(directory));
        return Checked(journal, journal.Identity, directory, named);
    }

    /// <summary>Opens the journal of a register to write it.</summary>
    /// <exception cref="JournalException">It is missing, damaged, unreadable, or another register's.</exception>
    internal static IJournal Open(string directory, Guid named, JournalOptions options)
    {
        IJournal journal = JournalDirectory.Open(Disk, PathOf(directory), options);
        return Checked(journal, journal.Identity, directory, named);
    }

    /// <summary>
    /// Refuses changes beside a manifest that names no journal: it is from before there were any, and without them the register would be another. A
    /// journal without entries is what a <c>juki init</c> leaves that is killed before it names it.
    /// </summary>
    /// <returns>False if the manifest names a journal by now: a <c>juki init</c> was under way, and the register is to be opened anew.</returns>
    /// <exception cref="JournalException">There are changes, or what is there cannot be read.</exception>
    /// <exception cref="RegisterException">The manifest cannot be read.</exception>
    public static bool HasNone(string directory)
    {
        string path = PathOf(directory);
        try
        {
            return !(Disk.Exists(path) && HoldsChanges(path)) ? true : throw NotNamed(path);
        }
        catch (JournalException) when (ChangeLock.JournalOf(directory) is not null)
        {
            return false;
        }
    }

    private static bool HoldsChanges(string path)
    {
        try
        {
            using JournalImage journal = JournalDirectory.Read(Disk, path);
            return journal.LastDurable > 0;
        }
        catch (JournalException missing) when (missing.Fault == JournalFault.Missing)
        {
            return false;
        }
        catch (JournalException problem)
        {
            throw LeftBehind(path, problem);
        }
    }

    /// <summary>The remedy for changes that no manifest names.</summary>
    internal static JournalException NotNamed(string path) => new(
        $"{path} holds changes, and the manifest of the register does not name it: the manifest is older, or damaged, or the journal another register's. Restore both from one backup. Nothing was changed.");

    /// <summary>The remedy for a journal that cannot be opened and that no manifest names.</summary>
    internal static JournalException LeftBehind(string path, JournalException problem) => new(
        $"{problem.Message} The manifest of the register names no journal: if this one was left by a 'juki init' that was killed, remove {path} and begin again.", problem);

    private static T Checked<T>(T journal, Guid identity, string directory, Guid named)
        where T : IDisposable
    {
        if (identity == named)
        {
            return journal;
        }

        journal.Dispose();
        throw new JournalException($"{PathOf(directory)} is not the journal that the register's manifest names ({named}) but another ({identity}). Restore both from one backup. Nothing was overwritten.");
    }
}
