using System.Text.RegularExpressions;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// Tells what a writer that was killed has left in a directory from everything else. Only what is certainly such a
/// writer's is ever removed: its lock, if that has a lock's text; temporary snapshots; the temporary manifest, beside one of
/// these; and, beside a lock that nobody released, a snapshot that no manifest names yet.
/// </summary>
internal static partial class UnfinishedSnapshot
{
    /// <summary>The paths that a killed writer left; null if there is anything else beside them.</summary>
    public static IReadOnlyList<string>? Leftovers(string directory)
    {
        string[] all = Directory.GetFileSystemEntries(directory);
        bool wasKilled = all.Any(path => Path.GetFileName(path) == WriterLock.FileName && LockOwner.IsLock(path));
        bool hadBegun = wasKilled || HasSnapshot(directory);
        return all.All(path => IsLeftover(path, wasKilled, hadBegun)) ? all : null;
    }

    /// <summary>Whether a directory holds a snapshot, finished or not.</summary>
    public static bool HasSnapshot(string directory) => Directory.EnumerateDirectories(directory).Any(IsSnapshot);

    /// <summary>Removes what a writer left; never more than <see cref="Leftovers"/> named, or what this process wrote itself.</summary>
    public static void Remove(IEnumerable<string> leftovers)
    {
        foreach (string path in leftovers)
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
    }

    private static bool IsLeftover(string path, bool wasKilled, bool hadBegun) => Path.GetFileName(path) switch
    {
        WriterLock.FileName => wasKilled,
        ManifestFile.TemporaryName => hadBegun && File.Exists(path),
        string name when name.EndsWith(".tmp", StringComparison.Ordinal) => IsSnapshot(path),
        _ => wasKilled && IsSnapshot(path),
    };

    /// <summary>Nothing but sections in a directory of that name.</summary>
    private static bool IsSnapshot(string path) =>
        SnapshotName.IsMatch(Path.GetFileName(path)) && Directory.Exists(path)
        && Directory.EnumerateFileSystemEntries(path).All(file => file.EndsWith(SectionReader.Extension, StringComparison.Ordinal));

    [GeneratedRegex(@"^snapshot-\d+(\.tmp)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SnapshotName { get; }
}
