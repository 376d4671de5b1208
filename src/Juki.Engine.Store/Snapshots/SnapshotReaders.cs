using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>The open files of all sections of a snapshot, each checked to be the one that the manifest names.</summary>
internal sealed class SnapshotReaders : IDisposable
{
    private static readonly RealDisk Disk = new();

    private readonly List<(SectionKind Kind, SectionReader Reader)> _readers = [];

    public SnapshotReaders(string directory, Manifest manifest)
    {
        Snapshot = Path.Combine(directory, manifest.SnapshotDirectory);
        try
        {
            foreach (SectionKind kind in SectionKinds.All)
            {
                _readers.Add((kind, Open(Snapshot, manifest, kind)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Directory of the snapshot.</summary>
    public string Snapshot { get; }

    /// <summary>All sections in their order.</summary>
    public IReadOnlyList<(SectionKind Kind, SectionReader Reader)> All => _readers;

    /// <summary>Opens one section and checks it against the manifest.</summary>
    public static SectionReader Open(string snapshot, Manifest manifest, SectionKind kind)
    {
        var reader = new SectionReader(Disk, snapshot, kind);
        SectionInfo expected = manifest.Sections.FirstOrDefault(section => section.Name == kind.Name);
        if (expected.Name is not null && expected.Crc32C == reader.TableCrc && expected.Bytes == reader.Bytes)
        {
            return reader;
        }

        reader.Dispose();
        throw RegisterException.Damaged(reader.FilePath, 0, "it is not the section that the manifest names");
    }

    public void Dispose() => _readers.ForEach(section => section.Reader.Dispose());
}
