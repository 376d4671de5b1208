namespace Juki.Engine.Durability.Journal;

/// <summary>What a reader found at its place.</summary>
public enum ReadOutcome
{
    /// <summary>An entry.</summary>
    Entry = 0,

    /// <summary>The next entry is not durable yet.</summary>
    NotYet = 1,

    /// <summary>The next entry was dropped meanwhile: the reader was left behind by <see cref="IJournal.DropBefore"/>.</summary>
    Dropped = 2,
}
