using System.Text.Json;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Matching.Tests.Deciding.Rules;

public class RuleThresholdTests
{
    [Fact]
    public void Given_every_threshold_When_written_as_a_file_writes_it_Then_the_same_value_is_read() =>
        Assert.All(RuleThresholds.All, threshold =>
        {
            JsonTree written = new(JsonValueKind.Number, 1, 1, threshold.TextOf(DecisionRules.Default));
            Assert.Equal(DecisionRules.Default, threshold.Set(DecisionRules.Default, written));
        });
}
