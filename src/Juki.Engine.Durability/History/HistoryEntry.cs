using System.Collections.Immutable;

namespace Juki.Engine.Durability.History;

/// <summary>One change of one subject. What a subject is, and what the bytes mean, is not known here.</summary>
/// <param name="Address">Address of the change in the journal.</param>
/// <param name="Subject">Number of whom it is about, from the change on.</param>
/// <param name="Formers">Numbers that the subject had before, by which it is to be found too; none if nothing is new in this.</param>
/// <param name="Source">CRC-32C of the journal's entry, to tell whether this history belongs to that journal.</param>
/// <param name="Payload">The change with the whole picture after it.</param>
public sealed record HistoryEntry(long Address, ulong Subject, ImmutableArray<ulong> Formers, uint Source, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Address and length; numbers of subjects are nobody's business in a log.</summary>
    public override string ToString() => FormattableString.Invariant($"history at {Address}, {Payload.Length} bytes");
}
