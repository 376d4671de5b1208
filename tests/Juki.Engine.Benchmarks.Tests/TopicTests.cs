using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>Every comparison runs small, so that none can rot unseen.</summary>
public sealed class TopicTests
{
    private static readonly TopicOptions Small = new()
    {
        Rounds = 2,
        WarmUp = TimeSpan.Zero,
        Residents = 20_000,
        Gigabytes = 1.0 / 256,
        Operations = 5_000,
    };

    public static TheoryData<string, int> TopicsAndComparisons => new()
    {
        { "limits", 2 },
        { "lookup", 1 },
        { "curve", 4 },
        { "pages", 1 },
        { "lanes", 3 },
        { "exact", 1 },
        { "scan", 3 },
        { "fold", 2 },
        { "address", 1 },
        { "csv", 1 },
        { "names", 4 },
        { "codec", 12 },
        { "session", 5 },
        { "layers", 1 },
        { "delta", 5 },
    };

    [Fact]
    public void Given_the_topics_of_the_command_line_When_counted_Then_every_one_is_tested_here() =>
        Assert.Equal(Topics.All.Select(topic => topic.Name), TopicsAndComparisons.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(TopicsAndComparisons))]
    public void Given_a_small_size_When_a_topic_runs_Then_equal_questions_have_equal_checksums_and_every_side_is_reported(string topic, int comparisons)
    {
        int run = 0;
        foreach (Comparison comparison in Topics.Named(topic).Prepare(Small))
        {
            ComparisonResult result = Interleaver.Run(comparison, Small);
            CheckAnswers(result);
            CheckReport(result);
            run++;
        }

        Assert.Equal(comparisons, run);
    }

    private static void CheckAnswers(ComparisonResult result)
    {
        Assert.All(result.Sides.GroupBy(side => side.Side.Answer), same => Assert.Single(same.Select(side => side.Checksum).Distinct()));
        Assert.All(result.Sides, side => Assert.NotEqual(0UL, side.Checksum));
        Assert.All(result.Sides, side => Assert.True(side.Median > 0 && side.Least <= side.Median));
    }

    private static void CheckReport(ComparisonResult result)
    {
        Section section = Report.Of(result);
        string text = section.ToText();
        string markdown = section.ToMarkdown();
        Assert.All(result.Sides, side => Assert.Contains(side.Side.Name, text, StringComparison.Ordinal));
        Assert.All(result.Sides, side => Assert.Contains($"| {Figures.Checksum(side.Checksum)} |", markdown, StringComparison.Ordinal));
        Assert.Contains(result.Comparison.Workload, text, StringComparison.Ordinal);
    }
}
