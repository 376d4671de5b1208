using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// Reads a journal's files beside whoever writes them. Nothing here stops that process, so what looks wrong may only have been read while it
/// changed: it counts as wrong if it still is when nothing has changed meanwhile.
/// </summary>
internal static class ReadingBeside
{
    /// <summary>
    /// Reads until there is no fault, or the same one twice. A reading that falls between two commits sees one place of before and another
    /// of after; the next one sees both of after, and finds the same fault only if it is on the disk.
    /// </summary>
    public static T Settled<T>(Func<T> read)
    {
        string? before = null;
        while (true)
        {
            try
            {
                return read();
            }
            catch (JournalException fault) when (fault.Fault == JournalFault.Damaged && fault.Message != before)
            {
                before = fault.Message;
            }
        }
    }

    /// <summary>The last commit by now.</summary>
    public static CommitPoint LatestOf(CommitRing ring) => Settled(() =>
    {
        ring.ReadAgain();
        return ring.Latest.Point;
    });

    /// <summary>Reads, and says of a disk that refuses that the journal cannot be read.</summary>
    /// <exception cref="JournalException">The disk refuses.</exception>
    public static T Guarded<T>(string directory, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }
}
