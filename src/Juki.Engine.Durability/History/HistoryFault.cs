namespace Juki.Engine.Durability.History;

/// <summary>Why a history cannot be opened, read or written. The numbers are frozen.</summary>
public enum HistoryFault
{
    /// <summary>An archive is not as it was written.</summary>
    Damaged = 1,

    /// <summary>Entries are missing that no journal holds any more.</summary>
    Missing = 2,

    /// <summary>It was written by a later version.</summary>
    Newer = 3,

    /// <summary>The system refuses a file, or reading it.</summary>
    Unreadable = 4,

    /// <summary>The index has shown to be damaged while it was in use; it is rebuilt at the next opening.</summary>
    IndexDamaged = 5,

    /// <summary>It is not the history of this journal.</summary>
    Foreign = 6,

    /// <summary>What is asked for was not reached in time.</summary>
    Behind = 7,
}
