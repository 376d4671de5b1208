using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Files;

/// <summary>
/// The file <c>commits</c>: the last sixteen commits, each in 4 KiB of its own at its number modulo sixteen. A file that is there from the
/// beginning needs one sync for a commit where a file for each would need two, its own and the directory's.
/// </summary>
/// <remarks>
/// Numbers rise by one, so it is known what each place must hold. One place alone may be unreadable: that of the commit after the last, which
/// a power cut may have torn. Whether it had been acknowledged tells the superblock.
/// </remarks>
internal sealed class CommitRing : IDisposable
{
    public const int Slots = 16;
    public const int PlaceBytes = 4096;

    private readonly IDiskFile _file;

    private CommitRing(IDiskFile file, CommitSlot latest)
    {
        _file = file;
        Latest = latest;
    }

    /// <summary>The last commit.</summary>
    public CommitSlot Latest { get; private set; }

    /// <summary>The file's path, for messages.</summary>
    public string Path => _file.Path;

    /// <summary>Makes the file with the commit of an empty journal; it is durable on return, its name is not.</summary>
    public static CommitRing Create(IDisk disk, string path, Guid journal)
    {
        IDiskFile file = disk.Create(path);
        file.Reserve(Slots * PlaceBytes);
        CommitRing ring = new(file, new CommitSlot(journal, CommitPoint.Empty(journal)));
        ring.Write(ring.Latest);
        return ring;
    }

    /// <summary>Opens the file and finds the last commit.</summary>
    /// <exception cref="JournalException">A place does not hold what it must.</exception>
    public static CommitRing Open(IDisk disk, string path, Guid journal)
    {
        IDiskFile file = disk.Open(path);
        try
        {
            return new CommitRing(file, ReadLatest(file, journal));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Makes a commit durable.</summary>
    public void Write(CommitPoint point) => Write(new CommitSlot(Latest.Journal, point));

    /// <summary>
    /// Writes the last commit once more. It may have been written by a process that was killed, or whose sync failed: then it can be read and
    /// is not on the disk, and a sync alone would not bring it there.
    /// </summary>
    public void WriteLatestAgain() => Write(Latest);

    /// <summary>Reads the file anew: whoever writes to it may have gone on.</summary>
    /// <exception cref="JournalException">A place does not hold what it must.</exception>
    public void ReadAgain() => Latest = ReadLatest(_file, Latest.Journal);

    public void Dispose() => _file.Dispose();

    /// <summary>Byte at which the slot of a commit lies.</summary>
    public static long PlaceOf(long number) => number % Slots * PlaceBytes;

    private void Write(CommitSlot slot)
    {
        _file.Write(slot.ToBytes(), PlaceOf(slot.Point.Number));
        _file.Sync();
        Latest = slot;
    }

    private static CommitSlot ReadLatest(IDiskFile file, Guid journal)
    {
        CommitSlot?[] slots = ReadAll(file);
        CommitSlot latest = slots.MaxBy(slot => slot?.Point.Number ?? -1) ?? throw JournalException.Damaged(file.Path, 0, "no commit in it is whole.");
        for (int place = 0; place < Slots; place++)
        {
            Check(file.Path, place, slots[place], latest.Point.Number, journal);
        }

        return latest;
    }

    private static CommitSlot?[] ReadAll(IDiskFile file)
    {
        byte[] bytes = new byte[Slots * PlaceBytes];
        if (file.Length != bytes.Length)
        {
            throw JournalException.Damaged(file.Path, file.Length, FormattableString.Invariant($"the file is not {bytes.Length} bytes long."));
        }

        file.Read(bytes, 0);
        return [.. Enumerable.Range(0, Slots).Select(place => CommitSlot.Read(bytes.AsSpan(place * PlaceBytes, CommitSlot.Bytes)))];
    }

    private static void Check(string path, int place, CommitSlot? slot, long latest, Guid journal)
    {
        long expected = latest - ((latest - place) % Slots + Slots) % Slots;
        bool torn = slot is null && place == (latest + 1) % Slots;
        bool right = expected < 0 ? slot is null : slot?.Point.Number == expected && slot.Journal == journal;
        if (!torn && !right)
        {
            throw JournalException.Damaged(path, place * PlaceBytes, FormattableString.Invariant($"the place does not hold commit {expected} of this journal."));
        }
    }
}
