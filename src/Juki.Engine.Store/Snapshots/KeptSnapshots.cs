using System.Globalization;
using System.Text.RegularExpressions;
using Juki.Engine.Disk;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The snapshots that a register keeps: those that the two slots of its manifest name, the present one and the one before it. Any other is
/// older, or was never finished.
/// </summary>
internal static partial class KeptSnapshots
{
    /// <summary>
    /// Removes every snapshot that neither slot names. To be called before one is written, for what a writer left that was killed, and when the
    /// manifest that names the new one is durable; then all but two are gone.
    /// </summary>
    public static void RemoveOthers(IDisk disk, string directory)
    {
        (Manifest present, Manifest? before) = ManifestFile.ReadBoth(disk, directory);
        foreach (string name in disk.ListDirectories(directory))
        {
            if (SnapshotName.IsMatch(name) && name != present.SnapshotDirectory && name != before?.SnapshotDirectory && (before is not null || IsLater(name, present)))
            {
                Remove(disk, Path.Combine(directory, name));
            }
        }
    }

    /// <summary>Unfinished, or above the present one: where the other slot is torn, a snapshot below may be the one that it named.</summary>
    private static bool IsLater(string name, Manifest present) =>
        name.EndsWith(SnapshotWriter.TemporaryExtension, StringComparison.Ordinal)
        || long.Parse(name.AsSpan(name.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) > present.Snapshot;

    private static void Remove(IDisk disk, string snapshot)
    {
        foreach (string file in disk.List(snapshot))
        {
            disk.Delete(Path.Combine(snapshot, file));
        }

        disk.DeleteDirectory(snapshot);
    }

    [GeneratedRegex(@"^snapshot-\d+(\.tmp)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SnapshotName { get; }
}
