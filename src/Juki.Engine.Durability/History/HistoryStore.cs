using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;
using Juki.Engine.Durability.History.Index;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.History;

/// <summary>
/// Every change of every subject, found by subject. What the journal has let go of lies in archives, which nothing else can make again; an index
/// over all finds it, larger than memory and derived: missing or damaged, it is made again from the archives and the journal.
/// </summary>
/// <remarks>
/// <code>
/// history/
///   archive-…-…       entries in order, never changed
///   index/            FasterKV's files, and a manifest of ours that says how far to believe them
/// </code>
/// One thread adds; any number read. No two processes may open it at once: whoever opens it holds the lock of the register.
/// </remarks>
public sealed class HistoryStore : IDisposable
{
    private const string IndexName = "index";
    private const int EntriesPerReport = 16_384;

    private readonly Lock _indexing = new();
    private readonly Lock _archiving = new();
    private readonly IDisk _disk;
    private readonly string _directory;
    private readonly HistoryOptions _options;
    private readonly IJournalSource _journal;
    private readonly ArchiveSet _archives;
    private readonly Action<HistoryRebuild>? _rebuilt;

    /// <summary>Null while another could not be made; it is lost then.</summary>
    private HistoryIndex? _index;
    private bool _isLost;

    private HistoryStore(
        IDisk disk, string directory, IJournalSource journal, HistoryOptions options, Action<HistoryRebuild>? rebuilt, CancellationToken cancellation)
    {
        (_disk, _directory, _journal, _options, _rebuilt) = (disk, directory, journal, options, rebuilt);
        _archives = ArchiveSet.Open(disk, directory);
        HistorySuccession.RequireOf(_archives, journal, directory);
        _index = OpenIndex(out string doubt);
        try
        {
            CatchUp(doubt, cancellation);
        }
        catch
        {
            _index?.Dispose();
            throw;
        }
    }

    /// <summary>The last entry that the history contains, as are all before it; 0 before the first, −1 while the index is lost.</summary>
    public long Position => Locked(() => _isLost ? -1 : PresentIndex.Position);

    /// <summary>The last entry that is archived, as are all before it.</summary>
    public long Archived => _archives.End.Address;

    /// <summary>The index has shown to be damaged: reading is refused until <see cref="Rebuild"/>.</summary>
    public bool IsLost => Locked(() => _isLost);

    private HistoryIndex PresentIndex => _index ?? throw Lost();

    private string IndexDirectory => Path.Combine(_directory, IndexName);

    /// <summary>Opens a history, or begins one where there is none.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Absolute path; its parent must be there.</param>
    /// <param name="journal">The journal whose entries it follows.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="rebuilt">Is told how far the index has been made again, now and then.</param>
    /// <param name="cancellation">Calls it off, however long the archives are.</param>
    /// <exception cref="ArgumentException">Options that cannot be; all faults at once.</exception>
    /// <exception cref="HistoryException">An archive is damaged or missing, or not of this journal.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static HistoryStore Open(
        IDisk disk, string directory, IJournalSource journal, HistoryOptions options, Action<HistoryRebuild>? rebuilt = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(options);
        string[] faults = [.. options.Faults()];
        if (faults.Length > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        MakeDirectories(disk, directory);
        return Reading(directory, () => new HistoryStore(disk, directory, journal, options, rebuilt, cancellation));
    }

    /// <summary>Adds the entry that follows <see cref="Position"/>.</summary>
    public void Add(HistoryEntry entry) => OnIndex(() =>
    {
        PresentIndex.Add(entry);
        return true;
    });

    /// <summary>All entries of whom a number belongs or belonged to, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Of(ulong number) => OnIndex(() =>
    {
        List<HistoryEntry> entries = [];
        for (long address = PresentIndex.LastAddress(number); address > 0;)
        {
            entries.Add(PresentIndex.Read(address, out address));
        }

        entries.Reverse();
        return entries;
    });

    /// <summary>The last entry of whom a number belongs or belonged to; null if there is none.</summary>
    public HistoryEntry? LastOf(ulong number) => OnIndex(() => PresentIndex.LastAddress(number) is var address and > 0 ? PresentIndex.Read(address, out _) : null);

    /// <summary>Archives what is not archived yet, up to an entry; durable and read back on return. The journal may let go of it then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The history has not come so far.</exception>
    public void ArchiveThrough(long address)
    {
        if (IsLost)
        {
            throw Lost();
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, Position);
        lock (_archiving)
        {
            if (address > Archived)
            {
                Reading(_directory, () =>
                {
                    _archives.Append(address, Entries(Archived + 1, address));
                    return true;
                });
            }
        }
    }

    /// <summary>Makes the index again as far as the archives tell; the entries of the journal are to be added then.</summary>
    /// <param name="cancellation">Calls it off: the index has come to <see cref="Position"/> then, and can be used.</param>
    /// <exception cref="HistoryException">An archive is damaged, or the new index is.</exception>
    /// <exception cref="IOException">The disk does not take another index: the history stays lost.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void Rebuild(CancellationToken cancellation = default)
    {
        Locked(() =>
        {
            _isLost = true;
            _index?.Dispose();
            _index = null;
            _index = CreateIndex();
            _isLost = false;
            return true;
        });
        CatchUp("it was found to be damaged", cancellation);
    }

    /// <summary>Saves the index, if the disk lets it, and closes its files.</summary>
    public void Dispose()
    {
        lock (_indexing)
        {
            SaveIfPossible();
            _isLost = true;
            _index?.Dispose();
            _index = null;
        }
    }

    /// <summary>Synced each time: what a killed process has named may be seen and not last.</summary>
    private static void MakeDirectories(IDisk disk, string directory)
    {
        disk.CreateDirectory(directory);
        disk.CreateDirectory(Path.Combine(directory, IndexName));
        disk.SyncDirectory(directory);
        disk.SyncDirectory(Path.GetDirectoryName(directory)!);
    }

    /// <summary>What cannot be saved is followed again at the next opening.</summary>
    private void SaveIfPossible()
    {
        if (_isLost)
        {
            return;
        }

        try
        {
            PresentIndex.Save();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            _isLost = true;
        }
    }

    private HistoryIndex OpenIndex(out string doubt)
    {
        HistoryIndex? index = HistoryIndex.Open(_disk, IndexDirectory, _options, out doubt);
        if (index is not null && HistorySuccession.DoubtOf(index, _archives, _journal) is { } foreign)
        {
            index.Dispose();
            (index, doubt) = (null, foreign);
        }

        doubt = index is null && doubt.Length == 0 && _journal.LastDurable > 0 ? "it is missing" : doubt;
        return index ?? CreateIndex();
    }

    private HistoryIndex CreateIndex() => HistoryIndex.Create(_disk, IndexDirectory, _options, _journal.LastDurable);

    private void CatchUp(string doubt, CancellationToken cancellation)
    {
        foreach (HistoryEntry entry in _archives.ReadFrom(Position + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(entry);
            if (entry.Address % EntriesPerReport == 0)
            {
                _rebuilt?.Invoke(new HistoryRebuild(doubt, entry.Address, _journal.LastDurable));
            }
        }

        if (doubt.Length > 0)
        {
            _rebuilt?.Invoke(new HistoryRebuild(doubt, Position, _journal.LastDurable));
        }
    }

    private IEnumerable<HistoryEntry> Entries(long first, long last)
    {
        for (long address = first; address <= last; address++)
        {
            yield return OnIndex(() => PresentIndex.Read(address, out _));
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_indexing)
        {
            return read();
        }
    }

    private T OnIndex<T>(Func<T> use)
    {
        lock (_indexing)
        {
            if (_isLost)
            {
                throw Lost();
            }

            try
            {
                return use();
            }
            catch (Exception failure) when (failure is not ArgumentException)
            {
                _isLost = true;
                throw HistoryException.Index(IndexDirectory, failure.Message, failure);
            }
        }
    }

    private HistoryException Lost() => HistoryException.Index(IndexDirectory, "something did not read as it was written.");

    private static T Reading<T>(string directory, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception failure) when (failure is (IOException and not HistoryException and not JournalException and not DiskFullException) or UnauthorizedAccessException)
        {
            throw HistoryException.Unreadable(directory, failure);
        }
    }
}
