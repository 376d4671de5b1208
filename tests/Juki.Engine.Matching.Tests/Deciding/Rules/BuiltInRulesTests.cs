using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;

namespace Juki.Engine.Matching.Tests.Deciding.Rules;

public class BuiltInRulesTests
{
    [Fact]
    public void Given_the_built_in_rules_When_listed_Then_default_and_strict_are_there_each_with_its_own_version()
    {
        Assert.Equal(["default", "strict"], DecisionRules.BuiltInNames);
        Assert.All(DecisionRules.BuiltInNames, name => Assert.StartsWith($"{name}-", DecisionRules.BuiltIn(name).Version, StringComparison.Ordinal));
        Assert.Equal(DecisionRules.Default, DecisionRules.BuiltIn("default"));
    }

    [Fact]
    public void Given_the_default_rules_When_read_Then_a_certain_answer_asks_for_what_was_decided()
    {
        DecisionRules rules = DecisionRules.Default;

        Assert.Equal((0.999f, 0.95f, 0.5f, 0.9f), (rules.CertainProbabilityMin, rules.ProbableProbabilityMin, rules.PossibleProbabilityMin, rules.FaintProbabilityMin));
        Assert.Equal((4, 7f), (rules.PossiblePointsMax, rules.MarginBits));
    }

    [Fact]
    public void Given_each_built_in_file_When_its_about_is_read_Then_it_documents_every_threshold() =>
        Assert.All(
            DecisionRules.BuiltInNames.Select(DecisionRules.BuiltIn),
            rules => Assert.All(RuleThresholds.All, threshold => Assert.Contains($"\n{threshold.Name}: ", rules.About, StringComparison.Ordinal)));

    [Fact]
    public void Given_the_table_When_compared_with_the_properties_Then_each_threshold_is_there_once()
    {
        IEnumerable<string> properties = typeof(DecisionRules).GetProperties()
            .Where(property => property.PropertyType == typeof(float) || property.PropertyType == typeof(int) || property.PropertyType == typeof(bool))
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);

        Assert.Equal(properties.Order(StringComparer.Ordinal), RuleThresholds.All.Select(threshold => threshold.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_a_name_that_is_no_file_and_not_built_in_When_loaded_Then_the_names_are_told()
    {
        DecisionRulesException e = Assert.Throws<DecisionRulesException>(() => DecisionRules.Load("lax"));

        Assert.Contains("'lax'", e.Message, StringComparison.Ordinal);
        Assert.Contains("one of default, strict", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("版-1")]
    [InlineData("a23456789012345678901234567890123")]
    public void Given_a_version_that_would_break_a_results_row_When_set_Then_it_is_refused(string version)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => DecisionRules.Default with { Version = version });

        Assert.Contains(RulesVersion.Limit, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_version_of_full_length_When_set_Then_it_is_taken() =>
        Assert.Equal(32, (DecisionRules.Default with { Version = "Aa0.-_" + new string('z', 26) }).Version.Length);
}
