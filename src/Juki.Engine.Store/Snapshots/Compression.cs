namespace Juki.Engine.Store.Snapshots;

/// <summary>How the files of a new register are stored.</summary>
public enum Compression
{
    /// <summary>As they are in memory: opened fastest from a disk as quick as a decoder, and the only files that can be mapped.</summary>
    None,

    /// <summary>Sections that shrink by an eighth or more are compressed: for disks that are slow or small.</summary>
    Lz4,
}
