using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Names;

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
        Claim[] claims = [.. Enumerable.Range(2, rows).Select(line => new Claim(random.Next(keys), (uint)line))];
        ContentLine[] contents = [.. claims.Select(claim => new ContentLine(KeyHash.Mix(~(ulong)claim.ResidentRow), claim.Line))];

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
        Dictionary<int, List<long>> linesOf = [];
        foreach (Claim claim in claims)
        {
            linesOf.TryAdd(claim.ResidentRow, []);
            linesOf[claim.ResidentRow].Add(claim.Line);
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
