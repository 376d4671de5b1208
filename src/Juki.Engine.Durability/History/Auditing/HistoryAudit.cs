using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Auditing;

/// <summary>
/// Reads every archive of a history from start to end, and holds them against each other and against the journal. Nothing is touched, and whoever
/// takes the register's changes may be at work. The index over the archives is not read: it is derived, and made again where it is damaged.
/// </summary>
public sealed class HistoryAudit
{
    private readonly ReadOnlyDisk _disk;
    private readonly string _directory;
    private readonly long _reachedBefore;
    private readonly List<AuditedArchive> _audited = [];
    private readonly List<HistoryFinding> _gaps = [];
    private JournalFinding? _journalFault;

    private HistoryAudit(ReadOnlyDisk disk, string directory)
    {
        (_disk, _directory) = (disk, directory);
        _reachedBefore = ListArchives(Names()).Select(archive => archive.Last).LastOrDefault();
    }

    /// <summary>
    /// To be called before the journal is opened: what is archived by then is in the journal, or was. By what is archived afterwards the
    /// journal may have been overtaken.
    /// </summary>
    /// <param name="disk">Where; nothing on it is changed.</param>
    /// <param name="directory">Absolute path of the history; where there is none, nothing is archived.</param>
    public static HistoryAudit Begin(IDisk disk, string directory) => new(new ReadOnlyDisk(disk), directory);

    /// <summary>Reads all archives. What is wrong with them is in the report, not thrown.</summary>
    /// <param name="journal">The journal; null if it cannot be read, so that the archives can be held against each other alone.</param>
    /// <param name="read">Is told how many bytes have been read of how many, after each archive.</param>
    /// <param name="cancellation">Ends it early.</param>
    public HistoryAuditReport Run(IJournalSource? journal, Action<long, long>? read = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<string>? names = Names();
        (string Path, long First, long Last)[] archives = [.. ListArchives(names)];
        long bytes = archives.Sum(archive => LengthOf(archive.Path));
        ChainEnd? end = ArchiveHeader.Start;
        long reached = 0;
        foreach ((string path, long first, long last) in archives)
        {
            end = first > reached + 1 ? null : end;
            NoteIf(first > reached + 1, () => HistoryException.Missing(reached + 1, first - 1, _directory));
            end = Audit(path, first, last, end, journal, cancellation);
            reached = last;
            read?.Invoke(_audited.Sum(archive => archive.Bytes), bytes);
        }

        if (names is not null)
        {
            HoldAgainst(journal, reached);
        }

        return new HistoryAuditReport(_directory, _audited, names?.Count(ArchiveNames.IsUnfinished) ?? 0, _gaps) { JournalFault = _journalFault };
    }

    /// <returns>Where the archive ends; null if it does not say so.</returns>
    private ChainEnd? Audit(string path, long first, long last, ChainEnd? before, IJournalSource? journal, CancellationToken cancellation)
    {
        ArchiveAudit audit = new(_disk, path, first, last);
        ChainEnd? end = audit.Run(before, _journalFault is null ? journal : null, cancellation);
        _journalFault ??= audit.JournalFault;
        _audited.Add(new AuditedArchive(path, LengthOf(path), first, last, audit.Entries, audit.Compared, audit.Faults));
        return end;
    }

    private void HoldAgainst(IJournalSource? journal, long reached)
    {
        NoteIf(reached < journal?.FirstAddress - 1, () => HistoryException.Missing(reached + 1, journal!.FirstAddress - 1, _directory));
        NoteIf(_reachedBefore > journal?.LastDurable, () => HistoryException.Foreign(_directory, _reachedBefore, journal!.LastDurable));
    }

    private void NoteIf(bool isFault, Func<HistoryException> fault)
    {
        if (isFault)
        {
            _gaps.Add(HistoryFinding.Of(fault()));
        }
    }

    private IEnumerable<(string Path, long First, long Last)> ListArchives(IReadOnlyList<string>? names) => (names ?? [])
        .Select(name => (IsArchive: ArchiveNames.TryParse(name, out long first, out long last), Path: Path.Combine(_directory, name), First: first, Last: last))
        .Where(found => found.IsArchive)
        .Select(found => (found.Path, found.First, found.Last));

    /// <summary>Null if the directory cannot be read, which is noted once.</summary>
    private IReadOnlyList<string>? Names()
    {
        try
        {
            return _disk.Exists(_directory) ? _disk.List(_directory) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            NoteIf(_gaps.Count == 0, () => HistoryException.Unreadable(_directory, failure));
            return null;
        }
    }

    /// <summary>0 of what cannot be opened, which is a fault of its own.</summary>
    private long LengthOf(string path)
    {
        try
        {
            using IDiskFile file = _disk.OpenToRead(path);
            return file.Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
