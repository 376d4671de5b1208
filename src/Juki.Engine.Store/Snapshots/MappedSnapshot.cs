
namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// A snapshot whose large sections are mapped: what opening goes through anyway (names, places, dates of birth, see
/// <see cref="SectionKind.IsAlwaysRead"/>) is read into memory and its checksums are checked, so that nothing is derived from
/// bytes that nobody has verified; of the rest all that is large is there at once and verified later. Compressed sections
/// cannot be mapped and are decoded into memory too.
/// </summary>
internal sealed class MappedSnapshot : IDisposable
{
    /// <summary>From this size on a section is mapped, if its kind may be. All smaller ones together take some 30 MB at any size of register.</summary>
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
    public IEnumerable<SectionReader> Unverified => _readers.All.Where(section => IsMapped(section, _mappedBytesMin)).Select(section => section.Reader);

    /// <summary>Maps and reads, and checks that sections that stand side by side have one length.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="mappedBytesMin">Sections of so many bytes are mapped, if their kind may be.</param>
    /// <param name="requireMemory">Takes the bytes of memory that are needed before any of it is taken; throws if there is less.</param>
    public static MappedSnapshot Open(string directory, Manifest manifest, long mappedBytesMin, Action<long> requireMemory)
    {
        var readers = new SnapshotReaders(directory, manifest);
        var sections = new SectionSet();
        try
        {
            requireMemory(readers.All.Where(section => !IsMapped(section, mappedBytesMin)).Sum(section => section.Reader.Bytes));
            foreach ((SectionKind Kind, SectionReader Reader) section in readers.All)
            {
                sections.Add(section.Kind, IsMapped(section, mappedBytesMin) ? section.Reader.Map() : section.Kind.AllocateAny(section.Reader.Length));
            }

            SnapshotFiles.ReadInto(sections, readers.All.Where(section => !IsMapped(section, mappedBytesMin)));
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
    private static bool IsMapped((SectionKind Kind, SectionReader Reader) section, long mappedBytesMin) =>
        !section.Kind.IsAlwaysRead && section.Reader.Encoding == SectionEncoding.Plain && section.Reader.Bytes >= Math.Max(mappedBytesMin, 1);
}
