namespace Juki.Engine.TestKit.Disk;

/// <summary>The calls of a disk that can fail in a test.</summary>
public enum DiskCall
{
    Create,
    Open,
    Read,
    Write,
    SetLength,
    Reserve,
    Sync,
    Rename,
    Delete,
    List,
    CreateDirectory,
    DeleteDirectory,
    SyncDirectory,
}
