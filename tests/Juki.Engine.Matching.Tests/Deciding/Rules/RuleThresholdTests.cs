using System.Text.Json;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;
using Juki.Engine.Matching.Json;

namespace Juki.Engine.Matching.Tests.Deciding.Rules;

public class RuleThresholdTests
{
    private static readonly RuleThreshold Switch = RuleThreshold.TrueFalse(
        "switch", rules => rules.PossiblePointsMax > 0, (rules, value) => rules with { PossiblePointsMax = value ? 1 : 0 }, "for this test");

    [Theory]
    [InlineData(JsonValueKind.True, "true")]
    [InlineData(JsonValueKind.False, "false")]
    public void Given_a_threshold_that_is_true_or_false_When_set_Then_it_is_read_back_as_a_file_writes_it(JsonValueKind kind, string text)
    {
        DecisionRules? rules = Switch.Set(DecisionRules.Default, new JsonTree(kind, 1, 1, text));

        Assert.Equal(text, Switch.TextOf(rules!));
        Assert.Equal(kind == JsonValueKind.True, Switch.ValueOf(rules!));
    }

    [Theory]
    [InlineData(JsonValueKind.Number, "1")]
    [InlineData(JsonValueKind.String, "true")]
    [InlineData(JsonValueKind.Null, "null")]
    public void Given_a_threshold_that_is_true_or_false_When_set_to_something_else_Then_it_is_refused(JsonValueKind kind, string text) =>
        Assert.Null(Switch.Set(DecisionRules.Default, new JsonTree(kind, 1, 1, text)));

    [Fact]
    public void Given_every_numeric_threshold_When_written_as_a_file_writes_it_Then_the_same_value_is_read() =>
        Assert.All(RuleThresholds.All.Where(threshold => threshold.ValueOf(DecisionRules.Default) is not bool), threshold =>
        {
            JsonTree written = new(JsonValueKind.Number, 1, 1, threshold.TextOf(DecisionRules.Default));
            Assert.Equal(DecisionRules.Default, threshold.Set(DecisionRules.Default, written));
        });
}
