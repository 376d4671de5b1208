namespace Juki.Engine.Durability.Journal;

/// <summary>
/// Entries in one total order that survive the kill of the process and a power cut once they are durable. What an entry means is not known
/// here: it is bytes. One thread appends; any number wait and read.
/// </summary>
/// <remarks>
/// <see cref="Append"/> puts an entry in memory and gives it its address; it is durable when <see cref="IJournalSource.LastDurable"/> has
/// reached it, and only then may anybody be told that it happened. Entries that are appended while a group is being synced make up the next
/// group.
/// </remarks>
public interface IJournal : IJournalSource, IDisposable
{
    /// <summary>The last entry that was appended, durable or not; 0 before the first.</summary>
    long LastAppended { get; }

    /// <summary>Length of the longest entry in bytes.</summary>
    int EntryBytesMax { get; }

    /// <summary>Whether entries are taken, and if not, why.</summary>
    JournalHealth Health { get; }

    /// <summary>Puts an entry in memory and gives it its address. Never waits, not even for the disk.</summary>
    /// <returns>The address, or why the entry was not taken. An entry that was taken has its room on the disk.</returns>
    AppendResult Append(ReadOnlySpan<byte> entry);

    /// <summary>Waits until an entry is durable. Ends when it is, when it never will be, or by the token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No entry was appended at that address.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the entry may become durable all the same.</exception>
    ValueTask<WaitOutcome> WaitUntilDurableAsync(long address, CancellationToken cancellation);

    /// <summary>
    /// Lets go of entries before an address, by whole segments, so that some of them may stay. Done by the journal's own thread:
    /// <see cref="IJournalSource.FirstAddress"/> shows when. To be called only when a snapshot that holds them was read back and verified.
    /// </summary>
    void DropBefore(long address);
}
