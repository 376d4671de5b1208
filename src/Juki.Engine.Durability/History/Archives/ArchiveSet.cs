using System.Collections.Immutable;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>
/// The archives of a history, without gaps from entry 1 on: what the journal has let go of, so that nothing else can make it again. They are
/// never changed and never deleted.
/// </summary>
internal sealed class ArchiveSet
{
    private readonly IDisk _disk;
    private readonly string _directory;

    /// <summary>Replaced as a whole, so that reading goes on while one is appended.</summary>
    private ImmutableArray<ArchiveFile> _archives;

    private ArchiveSet(IDisk disk, string directory, ImmutableArray<ArchiveFile> archives) => (_disk, _directory, _archives) = (disk, directory, archives);

    /// <summary>The last entry that is archived.</summary>
    public ChainEnd End => _archives.IsEmpty ? ArchiveHeader.Start : _archives[^1].Header.Last;

    /// <summary>Checksum of that entry in the journal; 0 if there is none.</summary>
    public uint Source => _archives.IsEmpty ? 0 : _archives[^1].Header.Source;

    /// <summary>Reads the headers of all archives and deletes what a crash has left unfinished. Entries are verified when they are read.</summary>
    /// <exception cref="HistoryException">A header is damaged, a file has not its length, or an archive is missing.</exception>
    public static ArchiveSet Open(IDisk disk, string directory)
    {
        List<ArchiveFile> archives = [];
        foreach (string name in disk.List(directory))
        {
            string path = Path.Combine(directory, name);
            if (ArchiveNames.IsUnfinished(name))
            {
                disk.Delete(path);
            }
            else if (ArchiveNames.TryParse(name, out long first, out long last))
            {
                archives.Add(ArchiveFile.Open(disk, path, first, last));
            }
        }

        RequireSuccession(directory, archives);
        return new ArchiveSet(disk, directory, [.. archives]);
    }

    /// <summary>All archived entries from an address on, in order; each is verified.</summary>
    public IEnumerable<HistoryEntry> ReadFrom(long address) => _archives
        .Where(archive => archive.Last >= address)
        .SelectMany(archive => ArchiveReader.Read(_disk, archive))
        .Where(entry => entry.Address >= address);

    /// <summary>Archives the entries that follow <see cref="End"/>, up to an address.</summary>
    public void Append(long last, IEnumerable<HistoryEntry> entries) =>
        _archives = _archives.Add(ArchiveWriter.Write(_disk, _directory, End, last, entries));

    private static void RequireSuccession(string directory, List<ArchiveFile> archives)
    {
        ChainEnd end = ArchiveHeader.Start;
        foreach (ArchiveFile archive in archives)
        {
            if (archive.First > end.Address + 1)
            {
                throw HistoryException.Missing(end.Address + 1, archive.First - 1, directory);
            }

            archive.RequireFollows(end);
            end = archive.Header.Last;
        }
    }
}
