using Juki.Engine.Store.Building;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;
using Xunit.Abstractions;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>
/// The indexes and counts of a merged snapshot are, to the byte, what the builder makes of the snapshot's own rows and dictionaries: every layout
/// has one order. However a checkpoint comes by them, an entry too many, one that is missing or one in another place shows here.
/// </summary>
public sealed class MergedIndexTests(ITestOutputHelper log)
{
    private const int Rounds = 5;

    /// <summary>What is made of the rest.</summary>
    private static readonly SectionKind[] Derived =
    [
        SectionKinds.BirthCounts, SectionKinds.BirthBlocks, SectionKinds.BirthStretches, SectionKinds.BirthSignatures, SectionKinds.BirthRows,
        SectionKinds.NameStarts, SectionKinds.NameTags, SectionKinds.NameRows,
        SectionKinds.AddressStarts, SectionKinds.AddressTags, SectionKinds.AddressRows,
    ];

    /// <summary>Likewise, in buckets whose number the builder alone decides.</summary>
    private static readonly SectionKind[] FullNames = [SectionKinds.FullNameStarts, SectionKinds.FullNames];

    /// <summary>Sections without ids, in which a dictionary that has grown is no other than one made anew.</summary>
    private static readonly SectionKind[] WithoutIds = [SectionKinds.CodeBlocks, SectionKinds.StatusDays, SectionKinds.RetiredCodes];

    /// <summary>Whose entries hold counts.</summary>
    private static readonly SectionKind[] Counted = [SectionKinds.Families, SectionKinds.Givens, SectionKinds.Places];

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 1)]
    [InlineData(40, 40)]
    [InlineData(300, 3)]
    [InlineData(300, 250)]
    [InlineData(2000, 700)]
    public void Given_a_chain_of_checkpoints_with_and_without_reopening_When_indexed_anew_Then_every_index_and_count_is_the_same_to_the_byte(int residents, int changes)
    {
        int seed = Random.Shared.Next();
        log.WriteLine($"The seed is {seed}.");
        using var register = new CheckpointedRegister(seed, residents);
        for (int round = 0; round < Rounds; round++)
        {
            register.Change(changes);
            register.Checkpoint(register.Register.JournalAddress);
            Assert.Empty(Differences(register.Path));
            if (round % 2 == 1)
            {
                register.Reopen();
            }
        }
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(300, 250)]
    public void Given_changes_behind_the_address_When_merged_at_it_Then_every_index_and_count_is_that_of_a_register_built_of_the_residents_then(int residents, int changes)
    {
        int seed = Random.Shared.Next();
        log.WriteLine($"The seed is {seed}.");
        using var register = new CheckpointedRegister(seed, residents);
        register.Change(2 * changes);
        register.Checkpoint(changes);
        using var then = new CheckpointedRegister(seed, residents);
        then.Change(changes);
        string anew = then.BuildAnew();

        Assert.Empty(Differences(register.Path));
        Assert.All(WithoutIds, kind => Assert.Equal(
            File.ReadAllBytes(Path.Combine(anew, "snapshot-1", SectionReader.FileName(kind))),
            File.ReadAllBytes(Path.Combine(register.Path, "snapshot-2", SectionReader.FileName(kind)))));
    }

    /// <summary>The sections in which the present snapshot of a register is not what is made of its rows and dictionaries.</summary>
    private static IEnumerable<string> Differences(string register)
    {
        Manifest manifest = ManifestFile.Read(register);
        using SectionSet merged = SnapshotFiles.Read(register, manifest);
        using SectionSet anew = new();
        foreach (SectionKind kind in SectionKinds.All.Except(Derived).Except(FullNames))
        {
            ReadOnlySpan<byte> bytes = BytesOf(merged.Get(kind));
            bytes.CopyTo(BytesOf(anew.Allocate(kind, bytes.Length / kind.ElementSize)));
        }

        var indexing = new RegisterIndexing(anew, manifest.Residents);
        Index(indexing, anew, merged);
        AssertSameFullNames(indexing, anew, merged);
        return [.. Derived.Concat(Counted).Where(kind => !BytesOf(merged.Get(kind)).SequenceEqual(BytesOf(anew.Get(kind)))).Select(kind => kind.Name)];
    }

    /// <summary>All counts and indexes, with as many buckets as were carried on.</summary>
    private static void Index(RegisterIndexing indexing, SectionSet anew, SectionSet merged)
    {
        RemoveCounts(anew);
        ValueStatistics.Run(anew, indexing.ResidentCount);
        indexing.CountFullNames();
        indexing.IndexBirths(anew, indexing.AllRows);
        BirthIndexing.Stretch(anew);
        indexing.IndexNames(anew, indexing.AllRows, BucketsOf(merged, SectionKinds.NameStarts, indexing));
        indexing.IndexAddresses(anew, indexing.Residents, BucketsOf(merged, SectionKinds.AddressStarts, indexing));
    }

    /// <summary>The same entries, each in its bucket.</summary>
    private static void AssertSameFullNames(RegisterIndexing indexing, SectionSet anew, SectionSet merged)
    {
        Assert.Equal(EntriesOf(anew), EntriesOf(merged));
        FullNameCounts expected = new(anew.Get(SectionKinds.FullNameStarts), anew.Get(SectionKinds.FullNames));
        FullNameCounts found = new(merged.Get(SectionKinds.FullNameStarts), merged.Get(SectionKinds.FullNames));
        NativeArray<Row> rows = merged.Get(SectionKinds.Rows);
        Assert.All(
            Enumerable.Range(0, (int)rows.Length).Select(row => indexing.Names.HashOf(rows[row])),
            name => Assert.Equal(expected.Of(name), found.Of(name)));
    }

    private static ulong[] EntriesOf(SectionSet sections)
    {
        NativeArray<ulong> entries = sections.Get(SectionKinds.FullNames);
        return [.. entries.Span(0, (int)entries.Length).ToArray().Order()];
    }

    private static void RemoveCounts(SectionSet sections)
    {
        foreach (SectionKind<NameEntry> names in (SectionKind<NameEntry>[])[SectionKinds.Families, SectionKinds.Givens])
        {
            for (long id = 0; id < sections.Get(names).Length; id++)
            {
                sections.Get(names)[id].Bearers = 0;
            }
        }

        for (long id = 0; id < sections.Get(SectionKinds.Places).Length; id++)
        {
            sections.Get(SectionKinds.Places)[id].Residents = 0;
        }
    }

    private static int BucketsOf(SectionSet merged, SectionKind<int> starts, RegisterIndexing indexing)
    {
        int count = (int)merged.Get(starts).Length - 1;
        Assert.True(HashBuckets.IsFair(count, indexing.BucketCount), $"{count} buckets, and {indexing.BucketCount} would be right.");
        return count;
    }

    private static Span<byte> BytesOf(INativeSection section) => section.ByteSpan(0, (int)section.Bytes);
}
