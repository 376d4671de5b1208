using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// Holds everything in a journal against its last commit before a byte of it is written: each entry, and that nothing lies behind the last
/// commit other than what one commit in flight can have left there.
/// </summary>
internal static class JournalAudit
{
    /// <summary>Pages that a commit in flight can have touched: the one in which the journal ends and the next, if its block did not fit.</summary>
    private const int PagesInFlight = 2;

    /// <summary>Reads all entries; returns where they are.</summary>
    /// <exception cref="JournalException">An entry is not what was written, or is not there.</exception>
    public static AddressIndex Entries(SegmentFiles files, CommitPoint point)
    {
        AddressIndex index = new(files.Geometry);
        Walk(files, point, (at, frame) => index.Add(at, frame.Address));
        return index;
    }

    /// <summary>Reads all entries, and tells of each where its block begins.</summary>
    /// <exception cref="JournalException">An entry is not what was written, or is not there.</exception>
    public static void Walk(SegmentFiles files, CommitPoint point, Action<long, EntryFrame> each)
    {
        EntryScan scan = EntryScan.After(files, point.BeginAt, point.Before);
        while (scan.TryNext(point, out EntryFrame frame, out _))
        {
            each(scan.BlockAt, frame);
        }

        if (scan.End != point.Last || scan.NextBlockAt != point.EndAt)
        {
            (string file, long offset) = files.PlaceOf(scan.NextBlockAt);
            throw JournalException.Damaged(file, offset, scan.End.Address + 1, point.Last.Address, "the journal ends here, but the last commit says more.");
        }
    }

    /// <summary>Checks that the torn tail is bounded. More would mean that commits are missing: files of another time.</summary>
    /// <exception cref="JournalException">It is not.</exception>
    public static void Tail(SegmentFiles files, CommitPoint point)
    {
        int last = files.NumberOf(point.EndAt);
        long bound = ((point.EndAt / files.Geometry.PageBytes) + PagesInFlight) * files.Geometry.PageBytes;
        foreach (int segment in files.Numbers().Where(segment => segment >= last))
        {
            long start = (long)segment * files.Geometry.SegmentBytes;
            if (segment > last + 1)
            {
                throw Beyond(files, start, point);
            }

            CheckZeros(files, Math.Max(bound, start), start + files.LengthOf(segment), point);
        }
    }

    private static void CheckZeros(SegmentFiles files, long from, long until, CommitPoint point)
    {
        byte[] page = new byte[files.Geometry.PageBytes];
        for (long at = from; at < until; at += page.Length)
        {
            Span<byte> bytes = page.AsSpan(0, (int)Math.Min(page.Length, until - at));
            files.Read(bytes, at);
            if (bytes.ContainsAnyExcept((byte)0))
            {
                throw Beyond(files, at, point);
            }
        }
    }

    private static JournalException Beyond(SegmentFiles files, long at, CommitPoint point)
    {
        (string file, long offset) = files.PlaceOf(at);
        return JournalException.Damaged(file, offset, point.Last.Address + 1, long.MaxValue, "more lies behind the last commit than one commit can have left there.");
    }
}
