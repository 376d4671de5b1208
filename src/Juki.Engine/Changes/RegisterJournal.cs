using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Changes;

/// <summary>The journal in a register's directory: opened only as the one that the register names.</summary>
internal static class RegisterJournal
{
    /// <summary>Name of the journal's directory.</summary>
    public const string DirectoryName = "journal";

    /// <summary>The disk that holds registers.</summary>
    public static IDisk Disk { get; } = new RealDisk();

    /// <summary>Absolute path of a register's journal.</summary>
    public static string PathOf(string register) => Path.Combine(Path.GetFullPath(register), DirectoryName);

    /// <summary>Opens the journal of a register to read it; its writer may be at work.</summary>
    /// <exception cref="JournalException">It is missing, damaged, unreadable, or another register's.</exception>
    public static JournalImage Read(string directory, Guid named)
    {
        JournalImage journal = JournalDirectory.Read(Disk, PathOf(directory));
        return Checked(journal, journal.Identity, directory, named);
    }

    /// <summary>Opens the journal of a register to write it.</summary>
    /// <exception cref="JournalException">It is missing, damaged, unreadable, or another register's.</exception>
    public static IJournal Open(string directory, Guid named, JournalOptions options)
    {
        IJournal journal = JournalDirectory.Open(Disk, PathOf(directory), options);
        return Checked(journal, journal.Identity, directory, named);
    }

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
