using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Disk;

/// <summary>The disk of the machine.</summary>
/// <remarks>
/// Directories are synced on Linux (<c>open</c> and <c>fsync</c>). .NET has no call for it; on other systems nothing is done, and a file's
/// name becomes durable in the system's own time: what is promised about power cuts holds on Linux alone.
/// </remarks>
public sealed class RealDisk : IDisk
{
    /// <inheritdoc/>
    public IDiskFile Create(string path) => Open(path, FileMode.CreateNew, FileAccess.ReadWrite);

    /// <inheritdoc/>
    public IDiskFile Open(string path) => Open(path, FileMode.Open, FileAccess.ReadWrite);

    /// <inheritdoc/>
    public IDiskFile OpenToRead(string path) => Open(path, FileMode.Open, FileAccess.Read);

    /// <inheritdoc/>
    public bool Exists(string path) => Path.Exists(path);

    /// <inheritdoc/>
    public void Rename(string path, string newPath)
    {
        if (Directory.Exists(path))
        {
            Directory.Move(path, newPath);
        }
        else
        {
            File.Move(path, newPath, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void CreateDirectory(string path)
    {
        string? parent = Path.GetDirectoryName(path);
        if (parent is not null && !Directory.Exists(parent))
        {
            throw new DirectoryNotFoundException($"The directory {path} cannot be made: {parent} is not there.");
        }

        Directory.CreateDirectory(path);
    }

    /// <inheritdoc/>
    public void DeleteDirectory(string path) => Directory.Delete(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory) => Names(Directory.EnumerateFiles(directory));

    /// <inheritdoc/>
    public IReadOnlyList<string> ListDirectories(string directory) => Names(Directory.EnumerateDirectories(directory));

    /// <inheritdoc/>
    public void SyncDirectory(string directory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using SafeFileHandle handle = LibC.Open(directory, LibC.OpenDirectory | LibC.CloseOnExec);
        if (handle.IsInvalid || LibC.Sync(handle) != 0)
        {
            throw new IOException(FormattableString.Invariant($"The directory {directory} cannot be synced (error {Marshal.GetLastPInvokeError()})."));
        }
    }

    private static string[] Names(IEnumerable<string> paths) => [.. paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static RealDiskFile Open(string path, FileMode mode, FileAccess access) =>
        new(path, File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete));
}
