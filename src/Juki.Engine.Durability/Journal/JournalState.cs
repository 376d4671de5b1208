namespace Juki.Engine.Durability.Journal;

/// <summary>Whether a journal takes entries. The numbers are frozen.</summary>
public enum JournalState
{
    /// <summary>It does.</summary>
    Serving = 0,

    /// <summary>The disk is full: entries are refused until there is room, those taken before become durable.</summary>
    DiskFull = 1,

    /// <summary>The first failed write or sync has ended it. Reading goes on.</summary>
    Stopped = 2,

    /// <summary>It was closed.</summary>
    Closed = 3,
}
