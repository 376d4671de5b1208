namespace Juki.Engine.Durability.History.Faster;

/// <summary>What the number of a key is. The numbers lie in FASTER's log; another meaning needs another version of the index.</summary>
internal enum HistoryKeyKind
{
    /// <summary>A subject's.</summary>
    Subject = 1,

    /// <summary>One that a subject had before.</summary>
    Former = 2,

    /// <summary>The address of an entry.</summary>
    Entry = 3,
}
