namespace Juki.Engine.TestKit.Disk;

/// <summary>One thing that was done to a disk and that a power cut may undo. Files are numbered as they are made: a name may move.</summary>
public abstract record DiskStep
{
    /// <summary>A name for a new file.</summary>
    public sealed record Created(string Path, int File) : DiskStep;

    /// <summary>Bytes at a place.</summary>
    public sealed record Written(int File, long Offset, ReadOnlyMemory<byte> Bytes) : DiskStep;

    /// <summary>Another length.</summary>
    public sealed record Resized(int File, long Length) : DiskStep;

    /// <summary>A file's sync that succeeded.</summary>
    public sealed record Synced(int File, string Path) : DiskStep;

    /// <summary>A file's sync that failed: what was not durable before will not be by any later sync.</summary>
    public sealed record SyncFailed(int File) : DiskStep;

    /// <summary>Another name.</summary>
    public sealed record Renamed(string From, string To, int File) : DiskStep;

    /// <summary>Another name for a directory, and with it for all that is in it.</summary>
    public sealed record DirectoryRenamed(string From, string To) : DiskStep;

    /// <summary>A name removed, of a file or a directory.</summary>
    public sealed record Deleted(string Path) : DiskStep;

    /// <summary>A new directory.</summary>
    public sealed record DirectoryMade(string Path) : DiskStep;

    /// <summary>A directory's sync that succeeded.</summary>
    public sealed record DirectorySynced(string Path) : DiskStep;
}
