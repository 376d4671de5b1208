using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// A copy of a register's snapshot in a new directory, made while others read and change the register. The copy is no register before
/// <see cref="Publish"/>, so that what belongs to it (its journal, its history) can be copied in between.
/// </summary>
public sealed class RegisterCopy : IDisposable
{
    private readonly IDisk _disk;
    private readonly NewRegisterDirectory _target;
    private readonly Manifest _manifest;

    private RegisterCopy(IDisk disk, NewRegisterDirectory target, Manifest manifest) => (_disk, _target, _manifest) = (disk, target, manifest);

    /// <summary>The copy is a register: what belongs to it must stay, whatever fails behind.</summary>
    public bool IsRegister => _disk.Exists(Path.Combine(_target.FullPath, ManifestFile.Name));

    /// <summary>Identity of the journal that the register names; null if it takes no changes.</summary>
    public Guid? Journal => _manifest.Journal;

    /// <summary>Journal address of the last change that the copied snapshot contains.</summary>
    public long SnapshotAddress => _manifest.JournalAddress;

    /// <summary>Copies the latest snapshot that contains no change behind an address.</summary>
    /// <param name="disk">Where both are.</param>
    /// <param name="source">The register.</param>
    /// <param name="target">Directory of the copy; it must not exist or be empty.</param>
    /// <param name="through">Journal address of the last change that the copy may contain; null: whatever the snapshot contains.</param>
    /// <param name="copied">Is told how many bytes have been copied, now and then.</param>
    /// <param name="cancellation">Calls it off between files; nothing is left then.</param>
    /// <exception cref="RegisterException">
    /// The source is no register or damaged, both of its snapshots contain more, something is in the target, or it cannot be written.
    /// </exception>
    public static RegisterCopy Begin(IDisk disk, string source, string target, long? through, IProgress<long>? copied, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(disk);
        Manifest chosen = Choose(disk, source, through);
        var directory = new NewRegisterDirectory(target);
        try
        {
            CopySections(disk, Path.Combine(source, chosen.SnapshotDirectory), Path.GetFullPath(target), chosen, copied, cancellation);
            return new RegisterCopy(disk, directory, chosen);
        }
        catch (Exception problem)
        {
            directory.Dispose();
            throw WriteFailure.Is(problem) && problem is not RegisterException ? WriteFailure.In(target, problem) : problem;
        }
    }

    /// <summary>Makes the copy a register, at once: both slots of the manifest come with its name.</summary>
    /// <exception cref="RegisterException">The disk does not take the manifest.</exception>
    public void Publish()
    {
        try
        {
            ManifestFile.CreateTwice(_disk, _target.FullPath, _manifest);
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(_target.FullPath, problem);
        }

        _target.Publish();
    }

    /// <summary>Removes the snapshot, if it was not published.</summary>
    public void Dispose() => _target.Dispose();

    private static Manifest Choose(IDisk disk, string source, long? through)
    {
        RegisterOpening.ReadManifest(source);
        (Manifest present, Manifest? before) = ManifestFile.ReadBoth(disk, source);
        Manifest?[] known = [present, before];
        return known.FirstOrDefault(manifest => manifest is not null && manifest.JournalAddress <= (through ?? long.MaxValue))
            ?? throw new RegisterException(FormattableString.Invariant(
                $"The snapshots of {source} contain the changes up to {present.JournalAddress} and {before?.JournalAddress ?? present.JournalAddress}, and {through} lies before both. Take a backup that is older, or a later address."));
    }

    /// <summary>Copies, syncs and names the snapshot, and reads it back against the checksums of the manifest.</summary>
    private static void CopySections(IDisk disk, string snapshot, string target, Manifest manifest, IProgress<long>? copied, CancellationToken cancellation)
    {
        string temporary = Path.Combine(target, manifest.SnapshotDirectory + SnapshotWriter.TemporaryExtension);
        disk.CreateDirectory(temporary);
        long bytes = 0;
        foreach (SectionKind kind in SectionKinds.All)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = SectionReader.FileName(kind);
            bytes += FileCopy.Make(disk, Path.Combine(snapshot, name), Path.Combine(temporary, name));
            copied?.Report(bytes);
        }

        disk.SyncDirectory(temporary);
        disk.Rename(temporary, Path.Combine(target, manifest.SnapshotDirectory));
        disk.SyncDirectory(target);
        ReadBack(target, manifest, cancellation);
    }

    private static void ReadBack(string target, Manifest manifest, CancellationToken cancellation)
    {
        using var readers = new SnapshotReaders(target, manifest);
        byte[] buffer = new byte[SectionWriter.ChunkBytes];
        foreach ((SectionKind _, SectionReader reader) in readers.All)
        {
            for (int chunk = 0; chunk < reader.ChunkCount; chunk++)
            {
                cancellation.ThrowIfCancellationRequested();
                reader.CheckChunk(chunk, buffer);
            }
        }
    }
}
