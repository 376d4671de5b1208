using System.Buffers.Binary;
using System.Collections.Immutable;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.History;

/// <summary>
/// A history on a simulated disk with its journal, and beside it a plain twin: the entries of each subject in a list. An entry of the journal
/// holds the subject's number and its former one (0 for none), then its payload.
/// </summary>
internal sealed class HistoryWorld : IDisposable
{
    public const string Directory = "/register/history";

    public static readonly HistoryOptions Tiny = new() { PageBytes = 4096, MemoryBytes = 4 * 4096, TableBytes = 4096, EntriesBetweenSaves = 50 };

    private const int HeaderBytes = 16;

    private readonly Dictionary<ulong, List<long>> _twin = [];
    private readonly List<byte[]> _payloads = [];
    private readonly List<HistoryRebuild> _rebuilds = [];

    public HistoryWorld(SimulatedDisk? disk = null, ListedJournal? journal = null, HistoryOptions? options = null)
    {
        Disk = disk ?? EmptyDisk();
        Journal = journal ?? new ListedJournal();
        Options = options ?? Tiny;
        Store = Open();
        Follow();
    }

    public SimulatedDisk Disk { get; private set; }

    public ListedJournal Journal { get; }

    public HistoryOptions Options { get; }

    public HistoryStore Store { get; private set; }

    /// <summary>What was told of rebuilding.</summary>
    public IReadOnlyList<HistoryRebuild> Rebuilds => _rebuilds;

    public IEnumerable<ulong> Numbers => _twin.Keys;

    public static SimulatedDisk EmptyDisk()
    {
        DiskImage image = new();
        image.Directories.Add("/register");
        return new SimulatedDisk(image);
    }

    public void Append(ulong subject, ReadOnlySpan<byte> payload, ulong former = 0)
    {
        byte[] entry = new byte[HeaderBytes + payload.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(entry, subject);
        BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(sizeof(ulong)), former);
        payload.CopyTo(entry.AsSpan(HeaderBytes));
        Journal.Append(entry);
        Note(subject, former, payload.ToArray());
        Follow();
    }

    /// <summary>Entries of a few subjects, of any length up to a number of bytes; now and then one takes another number.</summary>
    public void AppendRandom(Random random, int count, int bytesMax)
    {
        for (int entry = 0; entry < count; entry++)
        {
            byte[] payload = new byte[random.Next(bytesMax)];
            random.NextBytes(payload);
            ulong subject = (ulong)random.Next(1, 20);
            bool changes = _twin.ContainsKey(subject) && random.Next(10) == 0;
            Append(changes ? (ulong)(1_000 + Journal.LastAppended) : Present(subject), payload, changes ? Present(subject) : 0);
        }
    }

    /// <summary>Closes the history and opens what lies on the disk, or something else.</summary>
    public void Reopen(DiskImage? image = null, bool saved = true)
    {
        if (saved)
        {
            Store.Dispose();
        }

        _rebuilds.Clear();
        Disk = new SimulatedDisk(image ?? Disk.Image());
        Store = Open();
        Follow();
    }

    /// <summary>Adds what the journal holds and the history not yet.</summary>
    public void Follow()
    {
        using IJournalReader reader = Journal.ReadFrom(Store.Position + 1);
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Store.Add(EntryOf(entry));
        }
    }

    /// <summary>Everything that the history answers is what the twin answers.</summary>
    public void RequireSameAsTwin()
    {
        Assert.Equal(Journal.LastDurable, Store.Position);
        foreach ((ulong number, List<long> addresses) in _twin)
        {
            IReadOnlyList<HistoryEntry> entries = Store.Of(number);
            Assert.Equal(addresses, entries.Select(entry => entry.Address));
            Assert.All(entries, entry => Assert.True(entry.Payload.Span.SequenceEqual(_payloads[(int)entry.Address - 1])));
            Assert.Equal(addresses[^1], Store.LastOf(number)!.Address);
        }
    }

    /// <summary>The same, though the index may turn out to be damaged on the way; it is made again then.</summary>
    public void RequireSameAfterHealing()
    {
        try
        {
            RequireSameAsTwin();
        }
        catch (HistoryException lost) when (lost.Fault == HistoryFault.IndexDamaged)
        {
            Store.Rebuild();
            Follow();
            RequireSameAsTwin();
        }
    }

    public void Dispose() => Store.Dispose();

    private static HistoryEntry EntryOf(JournalEntry entry)
    {
        ReadOnlySpan<byte> bytes = entry.Payload.Span;
        ulong former = BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]);
        ImmutableArray<ulong> formers = former == 0 ? [] : [former];
        return new HistoryEntry(entry.Address, BinaryPrimitives.ReadUInt64LittleEndian(bytes), formers, Crc32C.Of(bytes), bytes[HeaderBytes..].ToArray());
    }

    private HistoryStore Open() => HistoryStore.Open(Disk, Directory, Journal, Options, _rebuilds.Add);

    /// <summary>Subjects that are one share a list.</summary>
    private void Note(ulong subject, ulong former, byte[] payload)
    {
        _payloads.Add(payload);
        List<long> addresses = _twin.GetValueOrDefault(former) ?? _twin.GetValueOrDefault(subject) ?? [];
        addresses.Add(Journal.LastAppended);
        _twin[subject] = addresses;
    }

    /// <summary>The number that a subject has now: the last one that shares its list.</summary>
    private ulong Present(ulong subject) => _twin.TryGetValue(subject, out List<long>? addresses) ? _twin.Last(other => ReferenceEquals(other.Value, addresses)).Key : subject;
}
