using Juki.Engine.Disk;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Makes the next snapshot of an open register, of its base and its changes up to a journal address, and publishes it, while the register is read
/// and changed: written under a temporary name, synced, read back, renamed, the directory synced, and only then named by the manifest. If
/// anything fails before that, the register on the disk is as it was.
/// </summary>
/// <remarks>
/// The open register goes on with the base and the delta that it has; the snapshot is what the next opening begins with. The one before it is
/// kept, older ones are removed when the new one is published. Whoever calls holds the register's lock.
/// </remarks>
public sealed class SnapshotCheckpoint
{
    private readonly Register _register;
    private readonly string _directory;
    private readonly IDisk _disk;

    /// <param name="register">The open register.</param>
    /// <param name="directory">Where it lies.</param>
    /// <param name="disk">The disk that it lies on.</param>
    public SnapshotCheckpoint(Register register, string directory, IDisk disk)
    {
        _register = register;
        _directory = directory;
        _disk = disk;
    }

    /// <summary>Makes and publishes a snapshot.</summary>
    /// <param name="asOf">Journal address of the last change that it is to contain: durable, and seen by readers.</param>
    /// <param name="progress">Takes the name of each step and the share of it that is done, 0 to 1.</param>
    /// <param name="cancellation">Calls it off between steps; nothing is published then.</param>
    /// <returns>What was made; null if the present snapshot contains all of it already.</returns>
    /// <exception cref="RegisterException">The register is damaged, is not the one in the directory, or the disk does not take the files.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public CheckpointSummary? Run(long asOf, IProgress<(string Step, double Share)>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            Manifest present = ManifestFile.ReadBoth(_disk, _directory).Present;
            RefuseAnother(present);
            // One whose sync failed may be seen and not be durable. Written again it is, or this fails too; the same bytes cannot be torn.
            ManifestFile.Replace(_disk, _directory, present);
            return asOf > present.JournalAddress ? Make(present, _register.ResidentsAt(asOf), new StepProgress(progress, cancellation), cancellation) : null;
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(_directory, problem);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, _register.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    private CheckpointSummary Make(Manifest present, ResidentList residents, StepProgress steps, CancellationToken cancellation)
    {
        KeptSnapshots.RemoveOthers(_disk, _directory);
        Manifest next = present with
        {
            Sequence = present.Sequence + 1,
            Snapshot = present.Snapshot + 1,
            Residents = residents.Count,
            Present = residents.PresentCount,
            AddressLengthMax = _register.AddressLengthMax,
            JournalAddress = residents.JournalAddress,
        };
        Publish(next with { Sections = Write(next, residents, steps, cancellation) });
        return new CheckpointSummary(next.Snapshot, next.JournalAddress, present.JournalAddress, next.Residents, residents.VersionCount);
    }

    private IReadOnlyList<SectionInfo> Write(Manifest next, ResidentList residents, StepProgress steps, CancellationToken cancellation)
    {
        try
        {
            var writer = new SnapshotWriter(_disk, _directory, next.SnapshotDirectory, Compression.None);
            using (var merge = new SnapshotMerge(_register, residents, writer, steps))
            {
                merge.Run();
            }

            // What was merged is copied with new checksums: damage that nobody has found yet would look sound from here on.
            _register.Verification.WaitUntilSound(cancellation);
            return writer.Complete();
        }
        catch
        {
            // On a full disk its room is what the journal needs.
            RemoveOthersIfPossible();
            throw;
        }
    }

    private void Publish(Manifest next)
    {
        ManifestFile.Replace(_disk, _directory, next);
        if (ManifestFile.ReadBoth(_disk, _directory).Present.Sequence != next.Sequence)
        {
            throw RegisterException.Damaged(Path.Combine(_directory, ManifestFile.Name), 0, "it does not give back what was written");
        }

        RemoveOthersIfPossible();
    }

    /// <summary>What cannot be removed is before the next snapshot is made.</summary>
    private void RemoveOthersIfPossible()
    {
        try
        {
            KeptSnapshots.RemoveOthers(_disk, _directory);
        }
        catch (Exception problem) when (WriteFailure.Is(problem) || problem is RegisterException)
        {
            // The register is as the manifest says, whatever lies beside it.
        }
    }

    private void RefuseAnother(Manifest present)
    {
        Manifest opened = _register.Base.Manifest;
        if (present.Journal != opened.Journal || present.Snapshot < opened.Snapshot || present.JournalAddress < opened.JournalAddress)
        {
            throw new RegisterException(
                $"{_directory} holds another register than the one that is open: close it and open it again. No snapshot was made.");
        }
    }
}
