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
    /// <exception cref="RegisterException">Something else is in it, another process writes it, or it has no name.</exception>
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
        Directory.CreateDirectory(path);
        _ = Leftovers();
        _lock = WriterLock.Take(path, TimeProvider.System);
        try
        {
            UnfinishedSnapshot.Remove(WithoutLock(Leftovers()));
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The directory.</summary>
    public string FullPath { get; }

    /// <summary>The register is whole and has its manifest: it stays, and others may open it.</summary>
    public void Publish()
    {
        _published = true;
        _lock.Dispose();
    }

    /// <summary>Lets go of the lock; removes what was written, if it was not published.</summary>
    public void Dispose()
    {
        if (!_published && Directory.Exists(FullPath))
        {
            UnfinishedSnapshot.Remove(WithoutLock(UnfinishedSnapshot.Leftovers(FullPath) ?? []));
        }

        _lock.Dispose();
        if (!_published && _isOurs && Directory.Exists(FullPath) && !Directory.EnumerateFileSystemEntries(FullPath).Any())
        {
            Directory.Delete(FullPath);
        }
    }

    private static IEnumerable<string> WithoutLock(IEnumerable<string> paths) =>
        paths.Where(path => Path.GetFileName(path) != WriterLock.FileName);

    private IReadOnlyList<string> Leftovers() => UnfinishedSnapshot.Leftovers(FullPath) ?? throw Taken();

    private RegisterException Taken() => new($"{FullPath} exists already and is not empty. Choose another place or remove it first.");
}
