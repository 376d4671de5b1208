using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// Makes an empty journal under a temporary name, and gives it its own when all of it is durable and was read back: whoever finds a journal of that
/// name finds a whole one, whenever its maker was killed.
/// </summary>
internal static class JournalPublishing
{
    private const string TemporaryExtension = ".tmp";

    /// <summary>Makes the journal; its name is durable on return. What a maker that was killed has left under the temporary name is removed first.</summary>
    /// <exception cref="JournalException">There is something of that name, something strange under the temporary one, or the disk refuses.</exception>
    public static Guid Publish(IDisk disk, string directory, JournalGeometry geometry)
    {
        string temporary = directory + TemporaryExtension;
        try
        {
            RemoveLeft(disk, temporary);
            var journal = Guid.NewGuid();
            JournalMaking.Create(disk, temporary, journal, geometry).Dispose();
            JournalDirectory.Read(disk, temporary).Dispose();
            if (disk.Exists(directory))
            {
                throw JournalException.Exists(directory, "something");
            }

            disk.Rename(temporary, directory);
            disk.SyncDirectory(Path.GetDirectoryName(directory)!);
            return journal;
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    /// <summary>Removes all of it, or nothing: whose what is no journal's may be, nobody knows.</summary>
    private static void RemoveLeft(IDisk disk, string temporary)
    {
        if (!disk.Exists(temporary))
        {
            return;
        }

        if (disk.List(Path.GetDirectoryName(temporary)!).Contains(Path.GetFileName(temporary)))
        {
            throw JournalException.InTheWay(temporary, "is a file");
        }

        IReadOnlyList<string> files = disk.List(temporary);
        if (files.Where(file => !JournalNames.IsOurs(file)).Concat(disk.ListDirectories(temporary)).FirstOrDefault() is { } strange)
        {
            throw JournalException.InTheWay(temporary, $"holds {strange}, which is no journal's");
        }

        foreach (string file in files)
        {
            disk.Delete(Path.Combine(temporary, file));
        }

        disk.DeleteDirectory(temporary);
    }
}
