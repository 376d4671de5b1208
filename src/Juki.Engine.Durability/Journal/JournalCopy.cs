using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Writing;

namespace Juki.Engine.Durability.Journal;

/// <summary>Copies a journal, or its beginning, for a backup or out of one.</summary>
public static class JournalCopy
{
    /// <summary>
    /// Makes a journal of the same identity and sizes that holds the entries up to an address. It is durable and was read back and verified
    /// on return; a copy that was cut short is refused when it is opened.
    /// </summary>
    /// <param name="source">What is copied; its writer may be at work.</param>
    /// <param name="last">The last entry to copy, or the address before the first one for none.</param>
    /// <param name="disk">Where the copy goes.</param>
    /// <param name="directory">Absolute path of a directory that is empty or not there; its parent must be there.</param>
    /// <param name="copied">Told, now and then, the last entry that was copied.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source does not hold that address.</exception>
    /// <exception cref="JournalException">The source cannot be read, the directory holds something, or the disk refuses.</exception>
    public static void Make(JournalImage source, long last, IDisk disk, string directory, Action<long>? copied = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, source.FirstAddress - 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, source.LastDurable);
        try
        {
            using CopiedJournal copy = CopiedJournal.Begin(source, last, disk, directory);
            copy.Write(copied);
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }

        JournalDirectory.Read(disk, directory).Dispose();
    }
}
