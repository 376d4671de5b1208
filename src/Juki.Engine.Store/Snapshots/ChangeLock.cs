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
    public Guid? Journal => ManifestFile.Read(_directory).Journal;

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

        try
        {
            Manifest next = present with { Sequence = present.Sequence + 1, Journal = journal };
            ManifestFile.Replace(_directory, next);
            ManifestFile.Replace(_directory, next with { Sequence = next.Sequence + 1 });
        }
        catch (Exception problem) when (WriteFailure.Is(problem))
        {
            throw WriteFailure.In(_directory, problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
