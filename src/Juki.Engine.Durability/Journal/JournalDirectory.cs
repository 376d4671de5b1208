using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Reading;
using Juki.Engine.Durability.Journal.Writing;

namespace Juki.Engine.Durability.Journal;

/// <summary>
/// A journal is a directory: <c>superblock</c> (what it is and how far it was acknowledged), <c>commits</c> (the last sixteen commits) and
/// <c>segment-…</c> (the entries). What cannot be read is never taken for what is not there: only <see cref="Create"/> makes an empty one.
/// </summary>
public static class JournalDirectory
{
    /// <summary>Makes an empty journal and opens it.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Absolute path of a directory that is empty or not there; its parent must be there.</param>
    /// <param name="geometry">Sizes that hold for as long as the journal lives.</param>
    /// <param name="options">How it runs this time.</param>
    /// <exception cref="ArgumentException">Sizes or options that cannot be; all faults at once.</exception>
    /// <exception cref="JournalException">The directory holds something, or the disk refuses.</exception>
    public static IJournal Create(IDisk disk, string directory, JournalGeometry geometry, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(options);
        Check([.. geometry.Faults(), .. options.Faults()]);
        return new GroupCommitJournal(JournalMaking.Create(disk, directory, Guid.NewGuid(), geometry), options);
    }

    /// <summary>
    /// Makes an empty journal where whoever finds one of its name must find a whole one: under a temporary name at first, which is cleaned of what a maker
    /// that was killed has left there.
    /// </summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Absolute path of a directory that is not there; its parent must be there. Its temporary name ends with <c>.tmp</c>.</param>
    /// <param name="geometry">Sizes that hold for as long as the journal lives.</param>
    /// <returns>Identity of the journal.</returns>
    /// <exception cref="ArgumentException">Sizes that cannot be; all faults at once.</exception>
    /// <exception cref="JournalException">There is something of that name, something that is no journal's under the temporary one, or the disk refuses.</exception>
    public static Guid Publish(IDisk disk, string directory, JournalGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(geometry);
        Check([.. geometry.Faults()]);
        return JournalPublishing.Publish(disk, directory, geometry);
    }

    /// <summary>Opens a journal whose maker may have been ended behind its renaming: its name is made durable first, so that what comes after may rest on it.</summary>
    /// <inheritdoc cref="Open"/>
    public static IJournal TakeOver(IDisk disk, string directory, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(disk);
        IJournal left = Open(disk, directory, options);
        try
        {
            disk.SyncDirectory(Path.GetDirectoryName(directory)!);
            return left;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            left.Dispose();
            throw JournalException.Unreadable(directory, failure);
        }
    }

    /// <summary>Opens a journal; everything in it is read and verified first.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Absolute path.</param>
    /// <param name="options">How it runs this time.</param>
    /// <exception cref="ArgumentException">Options that cannot be; all faults at once.</exception>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version; nothing was touched.</exception>
    public static IJournal Open(IDisk disk, string directory, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(options);
        Check([.. options.Faults()]);
        return new GroupCommitJournal(JournalOpening.Open(disk, directory), options);
    }

    /// <summary>Opens a journal to read it as far as its newest commit says, also while another process appends, commits and drops.</summary>
    /// <param name="disk">Where; nothing on it is changed.</param>
    /// <param name="directory">Absolute path.</param>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version.</exception>
    public static JournalImage Read(IDisk disk, string directory)
    {
        ArgumentNullException.ThrowIfNull(disk);
        return ImageOpening.Open(disk, directory);
    }

    private static void Check(string[] faults)
    {
        if (faults.Length > 0)
        {
            throw new ArgumentException(string.Join(' ', faults));
        }
    }
}
