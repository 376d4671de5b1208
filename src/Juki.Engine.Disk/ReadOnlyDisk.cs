namespace Juki.Engine.Disk;

/// <summary>
/// A disk that is looked at and not changed: files are opened to read alone, and whatever would change the disk is refused before it is tried.
/// So a reading that must leave no trace, beside the one who writes or on files that are nobody's to write, cannot.
/// </summary>
public sealed class ReadOnlyDisk(IDisk disk) : IDisk
{
    /// <inheritdoc/>
    public IDiskFile Open(string path) => disk.OpenToRead(path);

    /// <inheritdoc/>
    public IDiskFile OpenToRead(string path) => disk.OpenToRead(path);

    /// <inheritdoc/>
    public bool Exists(string path) => disk.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory) => disk.List(directory);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListDirectories(string directory) => disk.ListDirectories(directory);

    /// <inheritdoc/>
    public IDiskFile Create(string path) => throw Refused(path);

    /// <inheritdoc/>
    public void Rename(string path, string newPath) => throw Refused(path);

    /// <inheritdoc/>
    public void Delete(string path) => throw Refused(path);

    /// <inheritdoc/>
    public void CreateDirectory(string path) => throw Refused(path);

    /// <inheritdoc/>
    public void DeleteDirectory(string path) => throw Refused(path);

    /// <inheritdoc/>
    public void SyncDirectory(string directory) => throw Refused(directory);

    private static NotSupportedException Refused(string path) => new($"{path} is open to be read; open its disk itself to change it.");
}
