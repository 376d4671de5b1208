namespace Juki.Engine.Durability.Journal;

/// <summary>Why a journal cannot be made, opened or read. The numbers are frozen.</summary>
public enum JournalFault
{
    /// <summary>The directory holds none.</summary>
    Missing = 1,

    /// <summary>The directory to make one in is not empty.</summary>
    Exists = 2,

    /// <summary>Something is not as it was written, or not there at all.</summary>
    Damaged = 3,

    /// <summary>It was written by a later version.</summary>
    Newer = 4,

    /// <summary>The system refuses a file, or reading it.</summary>
    Unreadable = 5,
}
