using System.Text.Json;
using Juki.Engine.Bulk;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Bulk;

public class DistantAnswererTests(DistantAnswererTests.Nation nation) : IClassFixture<DistantAnswererTests.Nation>
{
    /// <summary>Rows that generated queries do not have: empty, faulty, unreadable, repeated, with a code of nobody.</summary>
    private const string OddRows =
        "e1,,,,,,\ne2,,,　,,,・\nf1,12,佐藤 花子,,1940-05-XX,x,東京\nf2,,いとう けん,,soon,9,\ncut\nf2,,いとう けん,,soon,9,\nf3,24727059608,佐藤,,1990,1,\n";

    [Theory]
    [InlineData("heavy", 1)]
    [InlineData("clean", 3)]
    public void Given_an_answerer_from_afar_When_a_file_is_matched_Then_results_and_summary_are_those_of_the_engine_itself(string noise, int workers)
    {
        using TemporaryDirectory directory = new();
        NoisyQueries made = NoisyQueries.Make(nation.Register, NoiseProfile.Load(noise), new QueryOptions { Count = 1_500, Seed = 11, CodeShare = 0.3 });
        (string queries, string truth) = made.WriteTo(directory, noise);
        File.AppendAllText(queries, OddRows);
        BulkOptions options = new() { Input = queries, Truth = truth, Output = directory["near.csv"], Top = 3, WorkerCount = workers, ChunkBytes = 20_000 };
        File.AppendAllText(truth, string.Concat(OddRows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')[0] + ",,\n")));

        BulkSummary near = new BulkMatcher(nation.Engine).Run(options);
        BulkSummary far = BulkMatcher.Of(() => new DistantAnswerer(nation.Engine)).Run(options with { Output = directory["far.csv"] });

        Assert.Equal(File.ReadAllBytes(directory["near.csv"]), File.ReadAllBytes(directory["far.csv"]));
        Assert.Equal(Json(near), Json(far));
        Assert.True(near.Quality!.Codes.OfAnother.Rows + near.Quality.Codes.Unknown.Rows > 0);
    }

    private static string Json(BulkSummary summary) => JsonSerializer.Serialize(new
    {
        summary.Rows,
        summary.RowsByResult,
        summary.UnreadableRows,
        summary.RowsByPass,
        summary.RowsCompared,
        summary.RulesVersion,
        summary.AsOf,
        summary.Accuracy,
        summary.Quality,
    });

    /// <summary>Twenty thousand residents.</summary>
    public sealed class Nation : IDisposable
    {
        public Nation()
        {
            Register = new SyntheticRegister(20_000, seed: 4);
            Engine = IdentityEngine.Open(Register.Path);
        }

        public SyntheticRegister Register { get; }

        public IdentityEngine Engine { get; }

        public void Dispose()
        {
            Engine.Dispose();
            Register.Dispose();
        }
    }
}
