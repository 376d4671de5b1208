using Juki.Engine.Answers;
using Juki.Engine.Bulk;
using Juki.Engine.Model.Records;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

[Collection(SyntheticNationCollection.Name)]
public class RealQueryTests(SyntheticNation nation)
{
    private const int QueryCount = 5_000;

    private readonly IdentityEngine _engine = nation.Engine;

    [Theory]
    [InlineData("light")]
    [InlineData("heavy")]
    public void Given_noisy_queries_When_asked_in_batches_Then_each_answer_is_the_one_that_its_query_gets_alone(string noise)
    {
        MatchSession session = _engine.CreateSession();
        foreach (NoisyQuery[] batch in nation.Queries(noise, QueryCount).Rows().Chunk(MatchSession.BatchSize))
        {
            Run(session, batch);
            for (int i = 0; i < batch.Length; i++)
            {
                SearchAnswer alone = _engine.Search(ItemsOf(batch[i]));
                Assert.Equal(alone.Answer, session.Answer(i));
                Assert.Equal(alone.Candidates, session.Candidates(i).ToArray());
            }
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("heavy")]
    public void Given_a_warm_session_When_thousands_of_noisy_queries_are_asked_Then_nothing_is_allocated(string noise)
    {
        MatchSession session = _engine.CreateSession();
        NoisyQuery[][] batches = [.. nation.Queries(noise, QueryCount).Rows().Chunk(MatchSession.BatchSize)];

        long bytes = Allocations.Measure(
            () =>
            {
                foreach (NoisyQuery[] batch in batches)
                {
                    Run(session, batch);
                }
            },
            rounds: 1);

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Given_a_query_file_When_matched_by_one_and_by_three_threads_Then_the_results_are_the_same_to_the_byte()
    {
        using TemporaryDirectory directory = new();
        (string queries, _) = nation.Queries("light", QueryCount).WriteTo(directory, "light");
        foreach (int threads in new[] { 1, 3 })
        {
            // Chunks so small that every thread has many.
            BulkOptions options = new() { Input = queries, Output = directory[$"{threads}.csv"], WorkerCount = threads, ChunkBytes = 1 << 14 };
            Assert.Equal(QueryCount, new BulkMatcher(_engine).Run(options).Rows);
        }

        Assert.Equal(File.ReadAllBytes(directory["1.csv"]), File.ReadAllBytes(directory["3.csv"]));
    }

    private static void Run(MatchSession session, NoisyQuery[] batch)
    {
        session.Clear();
        foreach (NoisyQuery query in batch)
        {
            session.Add(ItemsOf(query));
        }

        session.Run();
    }

    private static QueryItems ItemsOf(NoisyQuery query) => new()
    {
        Code = query.Code,
        Name = query.Name,
        Kana = query.Kana,
        BirthDate = query.BirthDate,
        Sex = query.Sex,
        Address = query.Address,
    };
}
