using Juki.Engine.Bulk;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

/// <summary>The numbers we live by (design §4.5), at a size that a test can afford; the bars themselves are measured by command.</summary>
[Collection(SyntheticNationCollection.Name)]
public class AccuracyTests(SyntheticNation nation)
{
    private const int QueryCount = 20_000;

    /// <summary>The truth file's kind of rows without error and not hard: see <see cref="Accuracy.ByErrorKind"/>.</summary>
    private const string NoError = "none";

    [Fact]
    public void Given_light_noise_When_matched_Then_no_certain_answer_is_false_and_four_of_five_present_persons_are_certain()
    {
        Accuracy accuracy = Match("light");

        Assert.True(accuracy.FalseCertain == 0, Figures(accuracy));
        Assert.True(accuracy.CertainShare >= 0.80, Figures(accuracy));
        Assert.True(accuracy.NamedRightShare >= 0.95, Figures(accuracy));
    }

    [Fact]
    public void Given_queries_without_error_in_every_way_of_writing_When_matched_Then_97_of_100_ordinary_persons_are_certain()
    {
        Accuracy accuracy = Match("clean");
        ErrorKindAccuracy ordinary = accuracy.ByErrorKind[NoError];

        Assert.True(accuracy.FalseCertain == 0, Figures(accuracy));
        Assert.True(ordinary.CertainRight >= 0.97 * ordinary.Rows, Figures(accuracy));
        Assert.True(accuracy.Absent > QueryCount / 20, Figures(accuracy));
    }

    private Accuracy Match(string noise)
    {
        using TemporaryDirectory directory = new();
        (string queries, string truth) = nation.Queries(noise, QueryCount).WriteTo(directory, noise);
        BulkOptions options = new() { Input = queries, Truth = truth, Output = directory["results.csv"] };
        return new BulkMatcher(nation.Engine).Run(options).Accuracy!;
    }

    private static string Figures(Accuracy accuracy)
    {
        string figures = FormattableString.Invariant(
            $"seed {SyntheticNation.Seed}: present {accuracy.Present}, absent {accuracy.Absent}, certain {accuracy.Certain} ({accuracy.CertainShare:P2}), false {accuracy.FalseCertain}, named {accuracy.NamedRightShare:P2}");
        return string.Join('\n', [figures, .. accuracy.ByErrorKind.Select(pair => $"{pair.Key}: {pair.Value}")]);
    }
}
