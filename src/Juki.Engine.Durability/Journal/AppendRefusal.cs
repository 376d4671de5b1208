namespace Juki.Engine.Durability.Journal;

/// <summary>Why an entry was not taken. The numbers are frozen: they go over the wire and into files.</summary>
public enum AppendRefusal
{
    /// <summary>It was taken.</summary>
    None = 0,

    /// <summary>So many bytes wait to be written already that no more are taken; try again when some are durable.</summary>
    Busy = 1,

    /// <summary>The disk has no room for the next segment; try again when somebody has made room.</summary>
    DiskFull = 2,

    /// <summary>A write or a sync has failed: nothing is acknowledged any more until the journal is opened anew.</summary>
    Stopped = 3,

    /// <summary>The journal was closed.</summary>
    Closed = 4,

    /// <summary>The entry is longer than <see cref="IJournal.EntryBytesMax"/>.</summary>
    TooLong = 5,
}
