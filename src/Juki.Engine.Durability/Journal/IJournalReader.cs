namespace Juki.Engine.Durability.Journal;

/// <summary>
/// Goes forward through durable entries, in the memory of one page however long the journal is, and waits for more at its end. For one thread.
/// A new reader from <see cref="NextAddress"/> goes on where this one was left.
/// </summary>
public interface IJournalReader : IDisposable
{
    /// <summary>Address of the entry that is read next.</summary>
    long NextAddress { get; }

    /// <summary>Reads the next entry if it is durable.</summary>
    /// <param name="entry">Valid until the next call.</param>
    /// <exception cref="JournalException">The entry cannot be read, or is not what was written.</exception>
    ReadOutcome Read(out JournalEntry entry);

    /// <summary>Waits until the next entry is durable. Ends when it is, when it never will be, or by the token.</summary>
    ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation);
}
