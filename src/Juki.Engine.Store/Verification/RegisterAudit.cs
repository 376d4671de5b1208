using Juki.Engine.Disk;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>
/// Checks every byte and every cross-reference of a register, deeper than opening it does: all damaged chunks are found,
/// not only the first; then, if there is none, that indexes, links and counts agree with the rows. The sections are read
/// into memory where there is enough of it; else they are mapped, which takes little and is slower.
/// </summary>
public sealed class RegisterAudit
{
    /// <summary>The deeper checks go over the rows eight times, over each kind of section's bytes about once more.</summary>
    private const int RowPasses = 8;

    private readonly string _directory;
    private readonly Manifest _manifest;
    private readonly Action<long> _requireMemory;
    private readonly long _availableMemory;

    /// <summary>Reads the manifest of a register, whose latest snapshot is to be checked.</summary>
    /// <exception cref="RegisterException">It is not a register, is unfinished or being written, or is of another version.</exception>
    public RegisterAudit(string directory)
        : this(directory, RegisterOpening.ReadManifest(directory))
    {
    }

    private RegisterAudit(string directory, Manifest manifest)
    {
        _directory = directory;
        _manifest = manifest;
        _availableMemory = AvailableMemory.Bytes;
        _requireMemory = bytes => RegisterOpening.RequireMemory(directory, bytes, _availableMemory, RegisterOpening.MemoryRemedy);
    }

    /// <summary>Name of the snapshot in the register's directory.</summary>
    public string Snapshot => _manifest.SnapshotDirectory;

    /// <summary>Journal address of the last change that the snapshot contains.</summary>
    public long JournalAddress => _manifest.JournalAddress;

    /// <summary>The register still names the snapshot: a checkpoint may have let go of it meanwhile, so that what is missing is no fault.</summary>
    public bool IsKept => Named(_directory).Any(manifest => manifest.SnapshotDirectory == Snapshot);

    /// <summary>For the snapshot before the latest, which is kept in case that one is damaged.</summary>
    /// <returns>Null if none is kept, or it is of another version of the folding rules.</returns>
    /// <exception cref="RegisterException">The manifest is missing or damaged, or cannot be read.</exception>
    public static RegisterAudit? OfOlder(string directory)
    {
        Manifest latest = RegisterOpening.ReadManifest(directory);
        Manifest? older = Named(directory).FirstOrDefault(manifest => manifest.Snapshot < latest.Snapshot && manifest.KeyVersion == latest.KeyVersion);
        return older is null ? null : new RegisterAudit(directory, older);
    }

    /// <summary>Bytes that will be gone through, some of them several times.</summary>
    public long Work => (2 * _manifest.Sections.Sum(section => section.Bytes))
        + (RowPasses * _manifest.Sections.Where(section => section.Name == SectionKinds.Rows.Name).Sum(section => section.Bytes));

    private long MappedBytesMin => RegisterOpening.MemoryFor(_manifest) <= _availableMemory ? long.MaxValue : MappedSnapshot.MappedBytesMin;

    /// <summary>Goes through all of it. What is wrong with the register is in the report, not thrown.</summary>
    /// <param name="progress">Takes how much of <see cref="Work"/> is done.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="RegisterException">There is too little memory to compare the sections.</exception>
    public AuditReport Run(IProgress<long>? progress = null, CancellationToken stop = default)
    {
        long done = 0;
        var pace = new CheckPace { Stop = stop, Checked = bytes => progress?.Report(Interlocked.Add(ref done, bytes)) };
        SectionAudit[] sections = [.. SectionKinds.All.Select(kind => SectionFileAudit.Run(_directory, _manifest, kind, pace))];
        var log = new CheckLog();
        if (sections.All(section => section.Faults.Count == 0))
        {
            CheckReferences(pace, log);
        }

        return new AuditReport { Sections = sections, References = log.Checked, ReferenceFaults = log.Faults };
    }

    private void CheckReferences(CheckPace pace, CheckLog log)
    {
        using MappedSnapshot snapshot = MappedSnapshot.Open(_directory, _manifest, MappedBytesMin, _requireMemory);
        using SectionSet sections = snapshot.Sections;
        new CrossReferences(sections, snapshot.Directory, _manifest.Residents, pace, log).Check();
        if (log.Faults.Count > 0)
        {
            return;
        }

        var register = new AuditedRegister(snapshot, pace, log);
        ResidentAudit.Run(register);
        BirthAudit.Run(register);
        CountAudit.Run(register);
        FullNameAudit.Run(register);
        AuditIndexes(register);
        AttachmentAudit.Run(register);
    }

    private static IEnumerable<Manifest> Named(string directory)
    {
        (Manifest present, Manifest? before) = ManifestFile.ReadBoth(new RealDisk(), directory);
        return before is null ? [present] : [present, before];
    }

    private static void AuditIndexes(AuditedRegister register)
    {
        var names = new FullNames(register.Families, register.Givens);
        var byName = new NameIndexing(register.Sections, names, register.Addresses, register.ResidentCount);
        var byAddress = new AddressIndexing(register.Rows, register.Addresses, register.Families, register.Givens);
        BucketAudit<uint>.Run(register, NameIndexing.Kinds, byName, (int)register.Rows.Length, "name index");
        BucketAudit<ushort>.Run(register, AddressIndexing.Kinds, byAddress, register.ResidentCount, "address index");
    }
}
