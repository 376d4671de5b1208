using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;
using Juki.Engine.Durability.Journal.Writing;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>
/// A small journal on a simulated disk, without its thread so that every run of a seed does the same steps, and beside it what an oracle must
/// know: all that was appended, and at which step what was acknowledged.
/// </summary>
internal sealed class JournalWorld : IDisposable
{
    public const string Directory = "/register/journal";

    /// <summary>The smallest pages and segments.</summary>
    public static readonly JournalGeometry Geometry = new(16 << 10, 128 << 10);

    private readonly List<Acknowledgement> _acknowledgements = [];
    private readonly WaitingEntries _waiting;

    private JournalWorld(SimulatedDisk disk, CommittedLog log, List<byte[]> entries)
    {
        Disk = disk;
        Log = log;
        Entries = entries;
        _waiting = new WaitingEntries(Geometry, int.MaxValue, log.Point.Last);
        _acknowledgements.Add(new Acknowledgement(disk.StepCount, log.Point.Last.Address));
    }

    public SimulatedDisk Disk { get; }

    public CommittedLog Log { get; }

    /// <summary>All that was appended; the entry of address 1 first.</summary>
    public List<byte[]> Entries { get; }

    /// <summary>The highest address before which entries may be dropped.</summary>
    public long DroppedBefore { get; private set; }

    /// <summary>A disk with the directory above the journal's.</summary>
    public static SimulatedDisk EmptyDisk()
    {
        DiskImage image = new();
        image.Directories.Add("/register");
        return new SimulatedDisk(image);
    }

    public static JournalWorld Create(SimulatedDisk disk, int seed)
    {
        byte[] identity = new byte[16];
        new Random(seed).NextBytes(identity);
        return new JournalWorld(disk, JournalMaking.Create(disk, Directory, new Guid(identity), Geometry), []);
    }

    /// <summary>Opens what lies on a disk.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="appended">What was ever appended: as many of it as are found are the entries of this world.</param>
    /// <param name="droppedBefore">Up to where entries may be missing.</param>
    /// <param name="acknowledged">What was acknowledged before; a power cut while this is opened must not lose it either.</param>
    public static JournalWorld Open(SimulatedDisk disk, IReadOnlyList<byte[]> appended, long droppedBefore = 0, long acknowledged = 0)
    {
        CommittedLog log = JournalOpening.Open(disk, Directory);
        JournalWorld world = new(disk, log, [.. appended.Take((int)log.Point.Last.Address)]) { DroppedBefore = droppedBefore };
        world._acknowledgements.Insert(0, new Acknowledgement(0, acknowledged));
        return world;
    }

    /// <summary>Appends entries and makes them durable.</summary>
    public void Append(params IEnumerable<byte[]> entries)
    {
        foreach (byte[] entry in entries)
        {
            Assert.True(_waiting.TryAppend(entry));
            Entries.Add(entry);
        }

        while (_waiting.Take() is { } block)
        {
            Log.Write(block);
            Acknowledge();
            if (!Log.HasSpareSegment)
            {
                Assert.True(Log.ReserveAhead());
                Acknowledge();
            }
        }
    }

    /// <summary>Lets go of entries by whole segments.</summary>
    public void Drop(long before)
    {
        DroppedBefore = Math.Max(DroppedBefore, before);
        Log.DropBefore(before);
        Acknowledge();
    }

    /// <summary>What had been acknowledged after so many steps; null if the journal was not yet made.</summary>
    public long? AcknowledgedAt(int step) => _acknowledgements.LastOrDefault(acknowledgement => acknowledgement.Step <= step)?.Address;

    /// <summary>The entries that the journal holds, with their addresses.</summary>
    public IReadOnlyList<(long Address, byte[] Payload)> Read()
    {
        List<(long Address, byte[] Payload)> read = [];
        EntryScan scan = Log.Entries.ScanFrom(Log.Point.FirstAddress, Log.Point);
        while (scan.TryNext(Log.Point, out EntryFrame frame, out ReadOnlyMemory<byte> payload))
        {
            read.Add((frame.Address, payload.ToArray()));
        }

        return read;
    }

    /// <summary>What is wrong with the journal: acknowledged ⊆ held ⊆ appended, in order, without a gap, every byte the same. Null if nothing.</summary>
    /// <param name="appended">All that was ever appended to it or to the journal that it was.</param>
    /// <param name="acknowledged">What was acknowledged before.</param>
    public string? FaultAgainst(IReadOnlyList<byte[]> appended, long acknowledged)
    {
        CommitPoint point = Log.Point;
        IReadOnlyList<(long Address, byte[] Payload)> read = Read();
        return point.Last.Address < acknowledged ? $"{acknowledged} was acknowledged, {point.Last.Address} is there"
            : point.Last.Address > appended.Count ? $"{appended.Count} were appended, {point.Last.Address} are there"
            : point.FirstAddress > Math.Max(1, DroppedBefore) ? $"the first is {point.FirstAddress}, dropped was before {DroppedBefore}"
            : read.Count != point.Last.Address - point.Before.Address ? $"{read.Count} are read of {point.FirstAddress} to {point.Last.Address}"
            : read.Index().FirstOrDefault(entry => entry.Item.Address != point.FirstAddress + entry.Index || !entry.Item.Payload.AsSpan().SequenceEqual(appended[(int)entry.Item.Address - 1])) is { Item.Payload: not null } wrong
                ? $"entry {wrong.Item.Address} is another"
                : null;
    }

    public void Dispose() => Log.Dispose();

    private void Acknowledge() => _acknowledgements.Add(new Acknowledgement(Disk.StepCount, Log.Point.Last.Address));

    private sealed record Acknowledgement(int Step, long Address);
}
