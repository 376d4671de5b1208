namespace Juki.Engine.Durability.Journal;

/// <summary>A durable entry.</summary>
/// <param name="Address">Its place in the order of all entries, from 1.</param>
/// <param name="Payload">The bytes that were appended; lent until the reader goes on.</param>
public readonly record struct JournalEntry(long Address, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Address and length; what an entry holds is nobody's business in a log.</summary>
    public override string ToString() => FormattableString.Invariant($"entry {Address}, {Payload.Length} bytes");
}
