using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The directory in which a register is being made: locked against other writers and readers; cleaned of what a killed
/// writer left there; and, unless the register is published, left as it was found.
/// </summary>
internal sealed class NewRegisterDirectory : IDisposable
{
    private readonly WriterLock _lock;
    private readonly bool _isOurs;
    private bool _published;

    /// <summary>Takes a directory that does not exist, is empty, or holds an unfinished register that nobody writes any more.</summary>
    /// <exception cref="RegisterException">Something else is in it, another process writes it, it cannot be written, or it has no name.</exception>
    public NewRegisterDirectory(string path)
    {
        FullPath = path;
        if (path.Length == 0)
        {
            throw new RegisterException("The name of the new register is empty. Name a directory.");
        }

        if (File.Exists(path))
        {
            throw Taken();
        }

        _isOurs = !Directory.Exists(path);
        try
        {
            Directory.CreateDirectory(path);
            _lock = LockAndClean();
        }
        catch (Exception problem)
        {
            RemoveIfOurs();
            if (WriteFailure.Is(problem))
            {
                throw WriteFailure.In(path, problem);
            }

            throw;
        }
    }

    /// <summary>The directory.</summary>
    public string FullPath { get; }

    /// <summary>The register is whole and has its manifest: it stays, and others may open it. Its own name is durable then, too.</summary>
    public void Publish()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(FullPath)) is { } parent)
        {
            new RealDisk().SyncDirectory(parent);
        }

        _published = true;
        _lock.Dispose();
    }

    /// <summary>Lets go of the lock; removes what was written, if it was not published.</summary>
    public void Dispose()
    {
        if (_published)
        {
            return;
        }

        try
        {
            if (Directory.Exists(FullPath))
            {
                UnfinishedSnapshot.Remove(WithoutLock(UnfinishedSnapshot.Leftovers(FullPath) ?? []));
            }
        }
        finally
        {
            _lock.Dispose();
            RemoveIfOurs();
        }
    }

    private static IEnumerable<string> WithoutLock(IEnumerable<string> paths) =>
        paths.Where(path => Path.GetFileName(path) != WriterLock.FileName);

    /// <summary>
    /// Removes what a killed writer left, and refuses what has come since the directory was first looked at: beside our own
    /// lock every snapshot looks like a killed writer's.
    /// </summary>
    private WriterLock LockAndClean()
    {
        IReadOnlyList<string> found = Leftovers();
        WriterLock taken = WriterLock.Take(FullPath, TimeProvider.System);
        try
        {
            string[] left = [.. WithoutLock(Leftovers())];
            if (left.Except(found).Any())
            {
                throw Taken();
            }

            UnfinishedSnapshot.Remove(left);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Another writer may have found the directory that we made, and use it by now: then it is not empty, and stays.</summary>
    private void RemoveIfOurs()
    {
        try
        {
            if (_isOurs && Directory.Exists(FullPath))
            {
                Directory.Delete(FullPath);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It stays, in use or not ours to remove.
        }
    }

    private IReadOnlyList<string> Leftovers() => UnfinishedSnapshot.Leftovers(FullPath) ?? throw Taken();

    private RegisterException Taken() => new($"{FullPath} exists already and is not empty. Choose another place or remove it first.");
}
