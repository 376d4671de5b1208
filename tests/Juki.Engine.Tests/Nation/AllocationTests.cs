using Juki.Engine.Bulk;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Records;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

/// <summary>Reading, matching and writing allocate nothing for a row once every buffer has grown: what a run allocates does not grow with its rows.</summary>
[Collection(SyntheticNationCollection.Name)]
public class AllocationTests(SyntheticNation nation)
{
    private const int QueryCount = 100_000;
    private const double BytesPerRowMax = 0.5;

    [Theory]
    [InlineData("clean", 1)]
    [InlineData("light", 3)]
    [InlineData("heavy", 1)]
    public void Given_twice_as_many_queries_When_matched_Then_next_to_nothing_more_is_allocated(string noise, int top)
    {
        using TemporaryDirectory directory = new();
        (string queries, string truth) = nation.Queries(noise, QueryCount).WriteTo(directory, noise);
        BulkOptions all = new() { Input = queries, Truth = truth, Output = directory["results.csv"], Overwrites = true, Top = top, WorkerCount = 1, ChunkBytes = 1 << 16 };
        BulkOptions half = all with { Input = FirstHalf(queries, directory["half.csv"]), Truth = FirstHalf(truth, directory["half-truth.csv"]) };
        AllocatedBy(half);

        double bytesPerRow = (AllocatedBy(all) - AllocatedBy(half)) / (QueryCount / 2.0);
        Assert.True(bytesPerRow < BytesPerRowMax, FormattableString.Invariant($"seed {SyntheticNation.Seed}: {bytesPerRow} bytes a row"));
    }

    /// <summary>What is said above of the passes is said of all: heavy noise leaves queries for each.</summary>
    [Fact]
    public void Given_heavy_noise_When_matched_Then_every_later_pass_is_taken()
    {
        MatchSession session = nation.Engine.CreateSession();
        foreach (NoisyQuery[] batch in nation.Queries("heavy", QueryCount / 10).Rows().Chunk(MatchSession.BatchSize))
        {
            session.Clear();
            Array.ForEach(batch, query => session.Add(new QueryItems
            {
                Code = query.Code,
                Name = query.Name,
                Kana = query.Kana,
                BirthDate = query.BirthDate,
                Sex = query.Sex,
                Address = query.Address,
            }));
            session.Run();
        }

        Assert.All(Enum.GetValues<CandidatePass>(), pass => Assert.True(session.Reached(pass) > 0, $"seed {SyntheticNation.Seed}: {pass}"));
    }

    private static string FirstHalf(string file, string half)
    {
        File.WriteAllLines(half, File.ReadLines(file).Take(1 + (QueryCount / 2)));
        return half;
    }

    private long AllocatedBy(BulkOptions options)
    {
        BulkMatcher matcher = new(nation.Engine);
        long before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Run(options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
