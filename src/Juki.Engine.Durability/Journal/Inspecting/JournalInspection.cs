using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>
/// What the files of a journal say, file by file, for whoever must find out what is wrong with one. Damage is told, not thrown, and what can be
/// read beside it is. Nothing is touched; whoever writes the journal may be at work.
/// </summary>
/// <param name="Directory">Absolute path.</param>
/// <param name="Identity">Which journal it is; null if no superblock can be read.</param>
/// <param name="Geometry">Its sizes; null if no superblock can be read.</param>
/// <param name="Superblocks">The two copies of the superblock.</param>
/// <param name="Commits">The sixteen places of commits.</param>
/// <param name="Segments">The segments, rising.</param>
/// <param name="FirstAddress">The oldest entry kept, as the last commit says.</param>
/// <param name="LastAddress">The last entry, as the last commit says.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="TornTailBytes">Bytes behind the last commit up to the last that is not zero: what a commit in flight has left.</param>
/// <param name="UncommittedEntries">Entries of a whole block in that tail, which are taken in when the journal is opened to be written.</param>
/// <param name="Faults">What is not as it must be; none of a sound journal.</param>
public sealed record JournalInspection(
    string Directory,
    Guid? Identity,
    JournalGeometry? Geometry,
    IReadOnlyList<SuperblockCopy> Superblocks,
    IReadOnlyList<CommitPlace> Commits,
    IReadOnlyList<SegmentExtent> Segments,
    long? FirstAddress,
    long? LastAddress,
    long Bytes,
    long TornTailBytes,
    int UncommittedEntries,
    IReadOnlyList<InspectionFault> Faults)
{
    /// <summary>The last commit; null if none can be read.</summary>
    internal CommitPoint? Point { get; init; }

    /// <summary>Looks at everything in a directory. What looks wrong is looked at again, until it is the same twice: its writer may have been in between.</summary>
    /// <param name="disk">Where; nothing on it is changed.</param>
    /// <param name="directory">Absolute path.</param>
    public static JournalInspection Of(IDisk disk, string directory)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ReadOnlyDisk reading = new(disk);
        JournalInspection seen = new JournalInspector(reading, directory).Inspect();
        JournalInspection? before = null;
        while (seen.Faults.Count > 0 && before?.Faults.SequenceEqual(seen.Faults) != true)
        {
            before = seen;
            seen = new JournalInspector(reading, directory).Inspect();
        }

        return seen;
    }

    /// <summary>The entries in order, up to the last commit or the first damage. A payload is lent until the next entry.</summary>
    /// <param name="disk">Where the journal was inspected.</param>
    public IEnumerable<JournalEntry> Entries(IDisk disk)
    {
        if (Point is null || Geometry is null)
        {
            yield break;
        }

        using SegmentFiles files = new(new ReadOnlyDisk(disk), Directory, Geometry);
        EntryScan scan = EntryScan.After(files, Point.BeginAt, Point.Before);
        while (NextOf(scan, Point) is { } entry)
        {
            yield return entry;
        }
    }

    private static JournalEntry? NextOf(EntryScan scan, CommitPoint point)
    {
        try
        {
            return scan.TryNext(point, out EntryFrame frame, out ReadOnlyMemory<byte> payload) ? new JournalEntry(frame.Address, payload) : null;
        }
        catch (JournalException)
        {
            // Told by the faults already.
            return null;
        }
    }
}
