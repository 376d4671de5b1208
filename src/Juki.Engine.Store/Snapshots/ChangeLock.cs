using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// Held by the one process that takes a register's changes, from before it opens the register until it has closed it. Others go on reading.
/// Only the holder may replace the manifest.
/// </summary>
public sealed class ChangeLock : IDisposable
{
    private readonly string _directory;
    private readonly WriterLock _lock;

    private ChangeLock(string directory, WriterLock held) => (_directory, _lock) = (directory, held);

    /// <summary>Takes the lock of a register.</summary>
    /// <exception cref="RegisterException">It is no register, another process holds the lock, or its directory cannot be written.</exception>
    public static ChangeLock Take(string directory)
    {
        RegisterOpening.ReadManifest(directory);
        try
        {
            return new ChangeLock(directory, WriterLock.Take(directory, TimeProvider.System, WriterLock.ChangesFileName));
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(directory, problem);
        }
    }

    /// <summary>Identity of the journal that the register names; null if it takes no changes yet.</summary>
    public Guid? Journal => JournalOf(_directory);

    /// <summary>Identity of the journal that a register names now, for who does not hold its lock.</summary>
    /// <exception cref="RegisterException">The manifest is missing or damaged.</exception>
    public static Guid? JournalOf(string directory) => ManifestFile.Read(directory).Journal;

    /// <summary>
    /// Lets the register take changes from now on: they are in this journal. Both slots of the manifest say so, since damage to one that stood
    /// alone would bring back the register without its changes.
    /// </summary>
    /// <exception cref="InvalidOperationException">It names one already.</exception>
    /// <exception cref="RegisterException">The disk does not take the manifest.</exception>
    public void NameJournal(Guid journal)
    {
        Manifest present = ManifestFile.Read(_directory);
        if (present.Journal is not null)
        {
            throw new InvalidOperationException("The register names its journal already.");
        }

        Manifest next = present with { Sequence = present.Sequence + 1, Journal = journal };
        Write(next, next with { Sequence = next.Sequence + 1 });
    }

    /// <summary>
    /// To be called before changes are taken: a manifest whose sync failed, or that is in one slot only since its writer was killed, may be
    /// seen and not last.
    /// </summary>
    /// <exception cref="RegisterException">The disk does not take the manifest.</exception>
    public void ConfirmJournal()
    {
        (Manifest present, Manifest? before) = ManifestFile.ReadBoth(new RealDisk(), _directory);
        Write(present);
        if (before?.Journal != present.Journal)
        {
            Write(present with { Sequence = present.Sequence + 1 });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private void Write(params ReadOnlySpan<Manifest> manifests)
    {
        try
        {
            foreach (Manifest manifest in manifests)
            {
                ManifestFile.Replace(_directory, manifest);
            }
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(_directory, problem);
        }
    }
}
