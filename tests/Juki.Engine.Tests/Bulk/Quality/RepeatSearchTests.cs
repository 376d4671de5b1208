using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Tests.Bulk.Quality;

public class RepeatSearchTests
{
    private const int Seed = 77_007;

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(1, 10, 2)]
    [InlineData(5_000, 3, 3)]
    [InlineData(20_000, 30_000, 1)]
    [InlineData(20_000, 30_000, 4)]
    [InlineData(20_000, int.MaxValue, 2)]
    public void Given_random_lines_of_any_workers_When_searched_Then_what_is_shared_is_what_a_plain_dictionary_says(int rows, int keys, int workers)
    {
        Random random = new(Seed);
        Claim[] claims = [.. Enumerable.Range(2, rows).Select(line => new Claim(ResidentCode.FromBody(4 * (ulong)random.Next(keys)), (uint)line))];
        ContentLine[] contents = [.. claims.Select(claim => new ContentLine(KeyHash.Mix(~claim.Key), claim.Line))];

        string expected = Describe(Plain(claims));
        Assert.True(expected == Describe(Search(claims, workers, random)), $"seed {Seed}");
        Assert.True(expected == Describe(Search(contents, workers, random)), $"seed {Seed}");
    }

    /// <summary>Keys of one bucket whose slots collide, with the last slot among them, so that the search has to go round.</summary>
    [Fact]
    public void Given_keys_that_want_the_same_slot_When_searched_Then_none_is_taken_for_another()
    {
        ContentLine[] lines = [.. Enumerable.Range(0, 300).Select(line => new ContentLine(((ulong)(line % 150) << 32) | uint.MaxValue, (uint)line + 2))];

        RepeatedRows found = Search(lines, 2, new Random(Seed));

        Assert.Equal((150L, 300L, 2L, 150L), (found.Groups, found.Rows, found.Largest, found.Repeats));
        Assert.Equal([new(2, 152), new(3, 153), new(4, 154), new(5, 155), new LinePair(6, 156)], found.FirstPairs);
    }

    [Fact]
    public void Given_millions_of_equal_rows_When_searched_Then_they_are_one_group_and_take_no_memory()
    {
        const uint Rows = 2_000_000;
        const ulong Key = 3;
        using NativeBuckets<ContentLine> rows = new(1);
        for (uint line = Rows + 1; line > 1; line--)
        {
            rows.Add(0, new ContentLine(Key, line));
        }

        rows.Add(0, new ContentLine(Key + 1, Rows + 2));
        RepeatTable<ContentLine> table = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        table.Search([rows], 0);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        RepeatedRows found = table.Totals.ToRows();
        Assert.Equal((1L, Rows, Rows), (found.Groups, found.Rows, found.Largest));
        Assert.Equal([new LinePair(2, 3)], found.FirstPairs);
        // A collection that another thread asks for counts the rest of this one's 8 KiB of free room as allocated.
        Assert.InRange(allocated, 0, 64_000);
    }

    [Fact]
    public void Given_a_bucket_of_many_keys_When_searched_Then_the_table_grows_and_the_next_bucket_knows_none_of_them()
    {
        ContentLine[] lines = [.. Enumerable.Range(0, 50_000).Select(line => new ContentLine((ulong)(line % 20_000), (uint)line + 2))];
        ContentLine[] others = [.. Enumerable.Range(0, 10_000).Select(line => new ContentLine((1UL << 63) + (uint)line, (uint)line + 50_002))];

        RepeatedRows found = Search([.. lines, .. others], 1, new Random(Seed));

        Assert.Equal((20_000L, 50_000L, 3L), (found.Groups, found.Rows, found.Largest));
        Assert.Equal(new LinePair(2, 20_002), found.FirstPairs[0]);
    }

    [Fact]
    public void Given_a_search_that_is_called_off_When_run_Then_it_ends()
    {
        using KeyedLines<Claim> lines = new();
        Assert.ThrowsAny<OperationCanceledException>(() => RepeatSearch.Run([lines], 2, new CancellationToken(canceled: true)));
    }

    private static RepeatedRows Search<T>(T[] lines, int workers, Random random)
        where T : unmanaged, IKeyedLine
    {
        KeyedLines<T>[] parts = [.. Enumerable.Range(0, workers).Select(_ => new KeyedLines<T>())];
        foreach (T line in lines)
        {
            parts[random.Next(workers)].Add(line);
        }

        RepeatedRows found = RepeatSearch.Run(parts, workers, CancellationToken.None);
        Array.ForEach(parts, part => part.Dispose());
        return found;
    }

    private static RepeatedRows Plain(Claim[] claims)
    {
        Dictionary<ulong, List<long>> linesOf = [];
        foreach (Claim claim in claims)
        {
            linesOf.TryAdd(claim.Key, []);
            linesOf[claim.Key].Add(claim.Line);
        }

        List<List<long>> groups = [.. linesOf.Values.Where(lines => lines.Count > 1)];
        return new RepeatedRows
        {
            Groups = groups.Count,
            Rows = groups.Sum(lines => lines.Count),
            Largest = groups.Select(lines => lines.Count).DefaultIfEmpty().Max(),
            FirstPairs = [.. groups.Select(lines => new LinePair(lines[0], lines[1])).Order().Take(RepeatedRows.PairsMax)],
        };
    }

    private static string Describe(RepeatedRows rows) =>
        $"{rows.Groups} {rows.Rows} {rows.Largest} {string.Join(' ', rows.FirstPairs.Select(pair => $"{pair.First}+{pair.Second}"))}";
}
