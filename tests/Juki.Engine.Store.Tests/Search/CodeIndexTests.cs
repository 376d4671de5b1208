using System.Runtime.CompilerServices;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Search;

public sealed class CodeIndexTests
{
    private static readonly int Seed = Environment.TickCount;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1000)]
    [InlineData(50_000)]
    public void Given_random_codes_When_looked_up_single_and_batched_Then_both_answer_like_a_dictionary(int residents)
    {
        var random = new Random(Seed);
        Dictionary<ulong, int> expected = RandomCodes(random, residents);
        using NativeArray<Row> rows = Rows(expected.Keys);
        using NativeArray<CodeBlock> blocks = Blocks(rows, expected.Count);
        var index = new CodeIndex(rows, blocks, expected.Count);
        ulong[] asked = [.. expected.Keys, .. RandomCodes(random, 1000).Keys, 0, ResidentCode.BodyCount - 1];
        var found = new int[asked.Length];

        index.Find(asked, found);

        for (int query = 0; query < asked.Length; query++)
        {
            int row = expected.GetValueOrDefault(asked[query], -1);
            Assert.True(row == found[query] && row == index.Find(asked[query]), $"seed {Seed}, query {query}");
        }
    }

    [Fact]
    public void Given_codes_crowded_into_one_block_When_looked_up_Then_each_is_found_and_its_neighbours_are_not()
    {
        ulong[] crowded = [.. Enumerable.Range(0, 200).Select(number => 5_000_000_000 + (2 * (ulong)number))];
        using NativeArray<Row> rows = Rows(crowded);
        using NativeArray<CodeBlock> blocks = Blocks(rows, crowded.Length);
        var index = new CodeIndex(rows, blocks, crowded.Length);

        for (int row = 0; row < crowded.Length; row++)
        {
            Assert.Equal(row, index.Find(crowded[row]));
            Assert.Equal(-1, index.Find(crowded[row] + 1));
        }
    }

    [Fact]
    public void Given_codes_that_share_block_and_fingerprint_When_looked_up_Then_each_is_told_from_the_others()
    {
        ulong[] alike = [.. Enumerable.Range(0, 5).Select(number => 5_000_000_000 + (ulong)number)];
        using NativeArray<Row> rows = Rows(alike);
        using NativeArray<CodeBlock> blocks = Blocks(rows, alike.Length);
        var index = new CodeIndex(rows, blocks, alike.Length);
        ulong[] asked = [.. alike, 5_000_000_005];
        var found = new int[asked.Length];

        index.Find(asked, found);

        Assert.Equal([0, 1, 2, 3, 4, -1], found);
        Assert.Equal(found, asked.Select(index.Find));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(128)]
    public void Given_any_number_of_lanes_When_batches_of_every_length_are_looked_up_Then_the_answers_are_those_of_single_lookups(int lanes)
    {
        ulong[] codes = [.. RandomCodes(new Random(Seed), 500).Keys];
        using NativeArray<Row> rows = Rows(codes);
        using NativeArray<CodeBlock> blocks = Blocks(rows, codes.Length);
        var index = new CodeIndex(rows, blocks, codes.Length);
        for (int length = 0; length < 70; length++)
        {
            ulong[] asked = [.. codes.Take(length).Select(code => code ^ (code & 1))];
            var found = new int[length];

            index.Find(asked, found, lanes);

            Assert.True(asked.Select(index.Find).SequenceEqual(found), $"seed {Seed}, length {length}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(50_000)]
    public void Given_residents_who_are_removed_from_a_copy_When_looked_up_Then_they_alone_are_not_found_there_and_all_are_in_the_index_itself(int residents)
    {
        var random = new Random(Seed);
        ulong[] codes = [.. RandomCodes(random, residents).Keys];
        bool[] isRemoved = [.. codes.Select(_ => random.Next(3) == 0)];

        AssertRemoved(codes, isRemoved);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(5)]
    public void Given_codes_that_crowd_a_block_or_share_a_fingerprint_When_every_other_is_removed_Then_the_rest_are_found(int count)
    {
        ulong[] codes = [.. Enumerable.Range(0, count).Select(number => 5_000_000_000 + (ulong)number)];

        AssertRemoved(codes, [.. codes.Select((_, row) => row % 2 == 0)]);
    }

    [Fact]
    public void Given_a_block_When_measured_Then_it_is_one_cache_line() => Assert.Equal(64, Unsafe.SizeOf<CodeBlock>());

    [Fact]
    public void Given_the_batched_lookup_When_it_runs_again_and_again_Then_nothing_is_allocated()
    {
        using NativeArray<Row> rows = Rows([1, 2, 3]);
        using NativeArray<CodeBlock> blocks = Blocks(rows, 3);
        var index = new CodeIndex(rows, blocks, 3);
        ulong[] asked = [.. Enumerable.Range(0, 100).Select(code => (ulong)code)];
        var found = new int[asked.Length];

        Assert.Equal(0, Allocations.Measure(() => index.Find(asked, found)));
    }

    private static void AssertRemoved(ulong[] codes, bool[] isRemoved)
    {
        using NativeArray<Row> rows = Rows(codes);
        using NativeArray<CodeBlock> blocks = Blocks(rows, codes.Length);
        using var removed = new RowBits(codes.Length);
        var index = new CodeIndex(rows, blocks, codes.Length);
        using NativeArray<CodeBlock> copy = index.CopyBlocks();
        CodeIndex rest = index.With(copy, removed);
        for (int row = 0; row < codes.Length; row++)
        {
            if (isRemoved[row])
            {
                removed.Set(row);
                rest.Remove(row);
            }
        }

        int[] found = new int[codes.Length];
        rest.Find(codes, found);
        for (int row = 0; row < codes.Length; row++)
        {
            int expected = isRemoved[row] ? -1 : row;
            Assert.True(found[row] == expected && rest.Find(codes[row]) == expected && index.Find(codes[row]) == row, $"seed {Seed}, row {row}");
        }
    }

    private static Dictionary<ulong, int> RandomCodes(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64((long)ResidentCode.BodyCount)).Distinct().Order()
            .Select((body, row) => (body, row)).ToDictionary(pair => pair.body, pair => pair.row);

    private static NativeArray<Row> Rows(IReadOnlyCollection<ulong> ascending)
    {
        var rows = new NativeArray<Row>(ascending.Count);
        foreach ((int row, ulong body) in ascending.Index())
        {
            rows[row].Word0 = body;
        }

        return rows;
    }

    private static NativeArray<CodeBlock> Blocks(NativeArray<Row> rows, int residents)
    {
        var blocks = new NativeArray<CodeBlock>(CodeIndex.BlocksFor(residents));
        CodeIndex.Fill(blocks, rows, residents);
        return blocks;
    }
}
