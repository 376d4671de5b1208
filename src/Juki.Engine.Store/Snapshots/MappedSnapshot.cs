
namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// A snapshot whose large sections are mapped: what opening reads whole anyway (dictionaries, places, dates) is read into
/// memory and checked, so that all that is derived from it can be trusted; the rest is there at once and verified later.
/// Compressed sections cannot be mapped and are decoded into memory too.
/// </summary>
internal sealed class MappedSnapshot : IDisposable
{
    /// <summary>From this size on a section is mapped. All smaller ones together take some 30 MB at any size of register.</summary>
    public const long MappedBytesMin = 16 << 20;

    private readonly SnapshotReaders _readers;

    private readonly long _mappedBytesMin;

    private MappedSnapshot(SnapshotReaders readers, SectionSet sections, Manifest manifest, long mappedBytesMin)
    {
        _mappedBytesMin = mappedBytesMin;
        _readers = readers;
        Sections = sections;
        Manifest = manifest;
    }

    /// <summary>What the register's manifest says.</summary>
    public Manifest Manifest { get; }

    /// <summary>The sections. Whoever opened the snapshot disposes them; they outlive it.</summary>
    public SectionSet Sections { get; }

    /// <summary>Directory of the snapshot.</summary>
    public string Directory => _readers.Snapshot;

    /// <summary>The sections that are mapped and not verified.</summary>
    public IEnumerable<SectionReader> Unverified => _readers.All.Select(section => section.Reader).Where(reader => IsMapped(reader, _mappedBytesMin));

    /// <summary>Maps and reads, and checks that sections that stand side by side have one length.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="mappedBytesMin">Sections of so many bytes are mapped.</param>
    /// <param name="requireMemory">Takes the bytes of memory that are needed before any of it is taken; throws if there is less.</param>
    public static MappedSnapshot Open(string directory, Manifest manifest, long mappedBytesMin, Action<long> requireMemory)
    {
        var readers = new SnapshotReaders(directory, manifest);
        var sections = new SectionSet();
        try
        {
            requireMemory(readers.All.Where(section => !IsMapped(section.Reader, mappedBytesMin)).Sum(section => section.Reader.Bytes));
            foreach ((SectionKind kind, SectionReader reader) in readers.All)
            {
                sections.Add(kind, IsMapped(reader, mappedBytesMin) ? reader.Map() : kind.AllocateAny(reader.Length));
            }

            SnapshotFiles.ReadInto(sections, readers.All.Where(section => !IsMapped(section.Reader, mappedBytesMin)));
            new CrossReferences(sections, readers.Snapshot, manifest.Residents).CheckLengths();
            return new MappedSnapshot(readers, sections, manifest, mappedBytesMin);
        }
        catch
        {
            sections.Dispose();
            readers.Dispose();
            throw;
        }
    }

    public void Dispose() => _readers.Dispose();

    /// <summary>An empty file cannot be mapped.</summary>
    private static bool IsMapped(SectionReader reader, long mappedBytesMin) =>
        reader.Encoding == SectionEncoding.Plain && reader.Bytes >= Math.Max(mappedBytesMin, 1);
}
