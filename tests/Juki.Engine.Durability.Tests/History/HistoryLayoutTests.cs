using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Faster;
using Juki.Engine.Durability.History.Index;
using Juki.Engine.TestKit;

namespace Juki.Engine.Durability.Tests.History;

public class HistoryLayoutTests
{
    [Fact]
    public void Given_any_entry_When_written_and_read_Then_it_is_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(ulong Subject, ulong[] Formers, uint Source, byte[] Payload)>(), entry =>
        {
            HistoryEntry written = new(9, entry.Subject, [.. entry.Formers ?? []], entry.Source, entry.Payload ?? []);
            HistoryEntry? read = EntryContent.Read(9, EntryContent.Write(written));
            HistoryEntry? stored = StoredEntry.Read(9, StoredEntry.Write(written, previous: 5), out long previous);
            return Same(written, read) && Same(written, stored) && previous == 5;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_mutated_bytes_When_read_as_an_entry_Then_they_are_read_or_refused_and_never_read_beyond()
    {
        byte[] bytes = EntryContent.Write(new HistoryEntry(9, 1, [2, 3], 4, new byte[20]));
        Random random = new(1);
        for (int mutation = 0; mutation < 2_000; mutation++)
        {
            byte[] mutated = Mutation.Of(bytes, random);
            HistoryEntry? read = EntryContent.Read(9, mutated);
            Assert.True(read is null || 16 + (read.Formers.Length * 8) + read.Payload.Length == mutated.Length);
        }
    }

    [Fact]
    public void Given_a_manifest_with_any_byte_changed_or_cut_anywhere_When_read_Then_it_is_none()
    {
        byte[] bytes = Manifest().Write();
        Assert.Equal(bytes, IndexManifest.Read(bytes)!.Write());
        for (int at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 0x10;
            Assert.Null(IndexManifest.Read(changed));
            Assert.Null(IndexManifest.Read(bytes.AsSpan(0, at)));
        }
    }

    [Fact]
    public void Given_the_numbers_of_faults_and_keys_When_read_Then_they_are_what_they_always_were()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Enum.GetValues<HistoryFault>().Select(fault => (int)fault));
        Assert.Equal(
            [HistoryFault.Damaged, HistoryFault.Missing, HistoryFault.Newer, HistoryFault.Unreadable, HistoryFault.IndexDamaged, HistoryFault.Foreign, HistoryFault.Behind],
            Enum.GetValues<HistoryFault>());
        Assert.Equal((1, 2, 3), ((int)HistoryKeyKind.Subject, (int)HistoryKeyKind.Former, (int)HistoryKeyKind.Entry));
    }

    [Fact]
    public void Given_keys_that_are_stored_When_hashed_Then_the_hash_is_what_it_always_was()
    {
        HistoryKey key = HistoryKey.OfEntry(123_456_789, 2);

        Assert.Equal(new HistoryKeyComparer().GetHashCode64(ref key), Expected(123_456_789, 3, 2));
    }

    /// <summary>The finalizer of SplitMix64 twice, written out again.</summary>
    private static long Expected(ulong number, ulong kind, uint part)
    {
        return (long)Mix(Mix(number) ^ (kind << 32) ^ part);

        static ulong Mix(ulong value)
        {
            value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
            value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
            return value ^ (value >> 31);
        }
    }

    private static bool Same(HistoryEntry written, HistoryEntry? read) =>
        read is not null && read with { Formers = [], Payload = default } == written with { Formers = [], Payload = default }
        && read.Formers.SequenceEqual(written.Formers) && read.Payload.Span.SequenceEqual(written.Payload.Span);

    private static IndexManifest Manifest() => new(
        Guid.NewGuid(), 12, 34, 4096, 8192, 1 << 20, new TableState(Guid.NewGuid(), [1, 2, 3], [4, 5], 4711, 815));
}
