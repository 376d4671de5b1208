namespace Juki.Engine.Durability.Journal;

/// <summary>Durable entries in one total order, to be read: by whoever writes them (<see cref="IJournal"/>) or beside (<see cref="JournalImage"/>).</summary>
/// <remarks>An address is the number of an entry: 1, 2, 3 … without gaps.</remarks>
public interface IJournalSource
{
    /// <summary>Which journal it is: drawn when it is made, the same for as long as it lives and in every copy.</summary>
    Guid Identity { get; }

    /// <summary>The oldest entry that is kept; one more than <see cref="LastDurable"/> if none is.</summary>
    long FirstAddress { get; }

    /// <summary>The last entry that is durable, as are all before it; 0 if none is. Never goes down.</summary>
    long LastDurable { get; }

    /// <summary>Reads durable entries in order from an address on.</summary>
    /// <param name="address">Of the first entry to read; it may be the one that follows the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="FirstAddress"/>, or beyond the next entry to become durable.</exception>
    IJournalReader ReadFrom(long address);
}
