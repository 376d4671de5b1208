using System.Buffers.Binary;
using System.Numerics;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Faster;

namespace Juki.Engine.Durability.History.Index;

/// <summary>
/// Finds the entries of a subject: the last one by any number that the subject has or had, and from each entry the one before. All of it can be made
/// again, so at the least doubt it is thrown away. For one thread at a time.
/// </summary>
internal sealed class HistoryIndex : IDisposable
{
    private const long SegmentBytes = 256 << 20;
    private const long TableBytesMin = 16 << 20;

    /// <summary>A number leads to the next one; more of them in a row than a resident can have codes are a circle.</summary>
    private const int StepsMax = ushort.MaxValue;

    /// <summary>Eight for its own key and as many for that of its subject. A table that becomes too small goes on in further buckets, a little slower.</summary>
    private const int TableBytesForEachEntry = 16;

    private readonly IndexFiles _files;
    private readonly HistoryOptions _options;
    private readonly FasterTable _table;
    private int _unsaved;

    private HistoryIndex(IndexFiles files, FasterTable table, HistoryOptions options, long position, uint source) =>
        (_files, _table, _options, Position, Source) = (files, table, options, position, source);

    /// <summary>The last entry that is contained, as are all before it.</summary>
    public long Position { get; private set; }

    /// <summary>Checksum of that entry in the journal.</summary>
    public uint Source { get; private set; }

    /// <summary>Opens the index as it was saved.</summary>
    /// <returns>Null if there is none that can be believed; <paramref name="doubt"/> then says why, or is empty if there was none at all.</returns>
    public static HistoryIndex? Open(IDisk disk, string directory, HistoryOptions options, out string doubt)
    {
        IndexFiles files = new(disk, directory);
        IndexManifest? manifest = files.ReadManifest();
        doubt = manifest is null && !files.IsEmpty() ? "its manifest is missing or damaged" : "";
        if (manifest is null)
        {
            return null;
        }

        try
        {
            TableSizes sizes = new(manifest.PageBytes, Math.Max(options.MemoryBytes, TableSizes.PagesMin * manifest.PageBytes), manifest.TableBytes, manifest.SegmentBytes);
            FasterTable table = FasterTable.Open(disk, directory, manifest.Index, sizes, manifest.State);
            return new HistoryIndex(files, table, options, manifest.Position, manifest.Source);
        }
#pragma warning disable CA1031 // Whatever FASTER throws at what it finds, the index is not believed then.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            doubt = failure.Message;
            return null;
        }
    }

    /// <summary>Makes an empty index in place of whatever is there.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Of the index.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="entries">How many entries are to be expected soon.</param>
    public static HistoryIndex Create(IDisk disk, string directory, HistoryOptions options, long entries)
    {
        IndexFiles files = new(disk, directory);
        files.DeleteAll();
        long tableBytes = options.TableBytes ?? (1L << BitOperations.Log2((ulong)Math.Max(TableBytesMin, entries * TableBytesForEachEntry)));
        TableSizes sizes = new(options.PageBytes, options.MemoryBytes, tableBytes, Math.Max(SegmentBytes, options.PageBytes));
        return new HistoryIndex(files, FasterTable.Create(disk, directory, Guid.NewGuid(), sizes), options, 0, 0);
    }

    /// <summary>Adds the next entry, and saves when many have been added.</summary>
    public void Add(HistoryEntry entry)
    {
        if (entry.Address != Position + 1)
        {
            throw new ArgumentException(FormattableString.Invariant($"Entry {entry.Address} does not follow on {Position}."), nameof(entry));
        }

        long previous = entry.Formers.Select(LastAddress).Append(LastAddress(entry.Subject)).Max();
        WriteParts(entry.Address, StoredEntry.Write(entry, previous));
        WriteNumber(HistoryKey.OfSubject(entry.Subject), (ulong)entry.Address);
        foreach (ulong former in entry.Formers)
        {
            WriteNumber(HistoryKey.OfFormer(former), entry.Subject);
        }

        (Position, Source) = (entry.Address, entry.Source);
        _unsaved++;
        if (_unsaved >= _options.EntriesBetweenSaves)
        {
            Save();
        }
    }

    /// <summary>Address of the last entry of whom a number belongs or belonged to; 0 if there is none.</summary>
    public long LastAddress(ulong number)
    {
        for (int step = 0; step < StepsMax; step++)
        {
            if (ReadNumber(HistoryKey.OfFormer(number)) is not { } next)
            {
                return (long)(ReadNumber(HistoryKey.OfSubject(number)) ?? 0);
            }

            number = next;
        }

        throw new InvalidDataException("Former numbers lead in a circle.");
    }

    /// <summary>The entry at an address, and that of the subject's entry before.</summary>
    public HistoryEntry Read(long address, out long previous)
    {
        byte[] bytes = ReadParts(address);
        return StoredEntry.Read(address, bytes, out previous) ?? throw new InvalidDataException(FormattableString.Invariant($"Entry {address} is not one."));
    }

    /// <summary>Saves what was added since it was saved last; durable on return.</summary>
    public void Save()
    {
        if (_unsaved == 0)
        {
            return;
        }

        TableState state = _table.Save(_options.SaveTimeMax, _options.Time);
        IndexManifest manifest = new(_table.Index, Position, Source, _table.Sizes.PageBytes, _table.Sizes.TableBytes, _table.Sizes.SegmentBytes, state);
        _files.WriteManifest(manifest, _table.TablePath(state.Token));
        _unsaved = 0;
    }

    /// <summary>Closes the files; nothing is saved.</summary>
    public void Dispose() => _table.Dispose();

    private void WriteParts(long address, ReadOnlySpan<byte> bytes)
    {
        for (int part = 0; !bytes.IsEmpty; part++)
        {
            int length = Math.Min(bytes.Length, _table.ValueBytesMax);
            _table.Write(HistoryKey.OfEntry(address, part), bytes[..length]);
            bytes = bytes[length..];
        }
    }

    private byte[] ReadParts(long address)
    {
        byte[] first = ReadPart(address, 0);
        int length = StoredEntry.LengthOf(first);
        if (length == first.Length)
        {
            return first;
        }

        List<byte> bytes = [.. first];
        for (int part = 1; bytes.Count < length; part++)
        {
            bytes.AddRange(ReadPart(address, part));
        }

        return bytes.Count == length ? [.. bytes] : throw new InvalidDataException(FormattableString.Invariant($"Entry {address} has not its length."));
    }

    private byte[] ReadPart(long address, int part) => _table.Read(HistoryKey.OfEntry(address, part))
        ?? throw new InvalidDataException(FormattableString.Invariant($"Part {part} of entry {address} is missing."));

    private ulong? ReadNumber(HistoryKey key) => _table.Read(key) is { Length: sizeof(ulong) } value ? BinaryPrimitives.ReadUInt64LittleEndian(value) : null;

    private void WriteNumber(HistoryKey key, ulong number)
    {
        Span<byte> value = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(value, number);
        _table.Write(key, value);
    }
}
