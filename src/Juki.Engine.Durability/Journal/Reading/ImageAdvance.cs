using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>Takes into the image of a journal what was committed since it was opened.</summary>
/// <remarks>
/// How much lies behind the last commit is not looked at again: that tells files of another time, and is mostly room of zeros, of which there may be
/// more than of entries.
/// </remarks>
internal static class ImageAdvance
{
    /// <summary>Verifies what the newest commit says beyond what was verified already, takes it in, and lets go of what was dropped.</summary>
    /// <exception cref="JournalException">It is not as it was written, or another journal's; nothing of it was taken in.</exception>
    public static void Run(ReadOnlyDisk disk, string directory, Guid identity, SegmentFiles files, CommittedEntries entries) => ReadingBeside.Guarded(directory, () =>
    {
        using JournalHead head = ReadingBeside.Settled(() => JournalHead.Open(disk, directory));
        RequireSuccessor(directory, identity, head, entries.Point);
        CommitPoint point = Verify(files, head.Ring, entries);
        entries.Point = point;
        entries.Index.RemoveBefore(point.BeginAt);
        files.CloseBefore(files.NumberOf(point.BeginAt));
        return point;
    });

    /// <summary>Somebody may have put another journal there, or an older copy of this one.</summary>
    private static void RequireSuccessor(string directory, Guid identity, JournalHead head, CommitPoint known)
    {
        if (head.Superblock.Present.Journal != identity || head.Ring.Latest.Point.Number < known.Number)
        {
            throw new JournalException(FormattableString.Invariant(
                $"{directory} does not hold the journal any more that was read there up to entry {known.Last.Address}, but another or an older copy. Open the register anew."));
        }
    }

    /// <summary>Reads on where the last reading ended, or where the journal begins by then.</summary>
    private static CommitPoint Verify(SegmentFiles files, CommitRing ring, CommittedEntries entries)
    {
        CommitPoint known = entries.Point;
        while (true)
        {
            CommitPoint point = ring.Latest.Point;
            try
            {
                CommitPoint fresh = point.BeginAt > known.EndAt ? point : point with { BeginAt = known.EndAt, Before = known.Last };
                List<(long At, long Address)> places = [];
                JournalAudit.Walk(files, fresh, (at, frame) => places.Add((at, frame.Address)));
                places.ForEach(place => entries.Index.Add(place.At, place.Address));
                return point;
            }
            catch (JournalException) when (ReadingBeside.LatestOf(ring).BeginAt > point.BeginAt)
            {
                // Dropped while it was read.
            }
        }
    }
}
