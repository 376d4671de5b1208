namespace Juki.Engine.Disk;

/// <summary>
/// The narrow seam through which all durable file work goes, so that tests can cut the power at any moment (a double that keeps what was
/// written apart from what was synced) and let any call fail.
/// </summary>
/// <remarks>
/// Paths are absolute. What is promised after a power cut is what POSIX promises and no more: the bytes and the length of a file are sure
/// after its <see cref="IDiskFile.Sync"/>, its name is sure after <see cref="SyncDirectory"/> of the directory that holds it. Every call
/// may throw an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.
/// </remarks>
public interface IDisk
{
    /// <summary>Makes a file of no bytes; fails if there is one of that name.</summary>
    IDiskFile Create(string path);

    /// <summary>Opens a file to read and to write.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    IDiskFile Open(string path);

    /// <summary>Opens a file to read alone: the right to write to it is not needed, and every call that would change it is refused.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    IDiskFile OpenToRead(string path);

    /// <summary>Whether there is a file or a directory of that name.</summary>
    bool Exists(string path);

    /// <summary>Gives a file another name within its directory; a file that had it is replaced. Or a directory, with all that is in it, one that nothing has.</summary>
    void Rename(string path, string newPath);

    /// <summary>Removes a file.</summary>
    void Delete(string path);

    /// <summary>Makes a directory; its parent must be there. Nothing happens if it is there already.</summary>
    void CreateDirectory(string path);

    /// <summary>Removes a directory with nothing in it.</summary>
    void DeleteDirectory(string path);

    /// <summary>Names (not paths) of the files in a directory, in ordinal order.</summary>
    IReadOnlyList<string> List(string directory);

    /// <summary>Names of the directories in a directory, likewise.</summary>
    IReadOnlyList<string> ListDirectories(string directory);

    /// <summary>Returns when every name made, changed or removed in the directory is durable. Never called again after a failure.</summary>
    void SyncDirectory(string directory);
}
