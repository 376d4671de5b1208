using System.Text;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Deciding.Rules;

namespace Juki.Engine.Matching.Tests.Deciding.Rules;

public class RuleFileTests
{
    [Fact]
    public void Given_a_good_file_When_loaded_Then_its_values_are_in_force()
    {
        DecisionRules rules = RuleFile.Load(RuleFile.With("marginBits", "9.5").Replace("mine-1", "mine-2", StringComparison.Ordinal));

        Assert.Equal(DecisionRules.Default with { Version = "mine-2", About = "", MarginBits = 9.5f }, rules);
    }

    [Fact]
    public void Given_comments_trailing_commas_a_mark_and_windows_lines_When_loaded_Then_nothing_is_wrong_with_them()
    {
        string json = RuleFile.Good.Replace("\n", "// why\r\n/* and\r\nhow */", StringComparison.Ordinal);

        Assert.Equal("mine-1", RuleFile.Load([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)]).Version);
    }

    [Theory]
    [InlineData("\"one\"", "one")]
    [InlineData("[\"one\", \"二\"]", "one\n二")]
    public void Given_an_about_When_loaded_Then_a_text_and_a_list_of_texts_are_taken(string about, string expected) =>
        Assert.Equal(expected, RuleFile.Load(RuleFile.Good.Replace("\"version\"", $"\"about\": {about}, \"version\"", StringComparison.Ordinal)).About);

    [Theory]
    [InlineData("marginBits", "\"seven\"", "is \"seven\"; give a number from 0 to 64")]
    [InlineData("marginBits", "-0.1", "is -0.1; give a number from 0 to 64")]
    [InlineData("marginBits", "1e999", "is 1e999; give a number from 0 to 64")]
    [InlineData("marginBits", "null", "is null; give a number from 0 to 64")]
    [InlineData("marginBits", "{ }", "is an object; give a number from 0 to 64")]
    [InlineData("possiblePointsMax", "2.5", "is 2.5; give a whole number from 0 to 16")]
    [InlineData("possiblePointsMax", "17", "is 17; give a whole number from 0 to 16")]
    [InlineData("certainProbabilityMin", "1", "is 1; give a number from 0 to 0.999999")]
    [InlineData("certainProbabilityMin", "true", "is true; give a number from 0 to 0.999999")]
    public void Given_a_value_that_cannot_be_When_loaded_Then_line_name_value_limit_and_remedy_are_told(string name, string value, string expected) =>
        Assert.Equal([$"line {RuleFile.LineOf(name)}: {name} {expected}"], RuleFile.FaultsOf(RuleFile.With(name, value)));

    [Theory]
    [InlineData("\"my rules!\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("\"a\\nb\"")]
    public void Given_a_version_that_is_none_When_loaded_Then_it_is_refused(string version)
    {
        string fault = Assert.Single(RuleFile.FaultsOf(RuleFile.Good.Replace("\"mine-1\"", version, StringComparison.Ordinal)));

        Assert.StartsWith("line 2: version is ", fault, StringComparison.Ordinal);
        Assert.EndsWith($"; give in quotes {RulesVersion.Limit}", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_many_faults_When_loaded_Then_all_are_told_at_once_in_the_order_of_the_lines()
    {
        const string json = """
            {
              "version": "x y",
              "about": ["why", 7],
              "certainProbabilitymin": 0.99,
              "probableProbabilityMin": 0.4,
              "possibleProbabilityMin": 0.5,
              "possiblePointsMax": "many",
              "possiblePointsMax": 3,
              "colour": "red",
              "marginBits": 7
            }
            """;
        DecisionRulesException e = Assert.Throws<DecisionRulesException>(() => RuleFile.Load(json));

        Assert.Equal(
            [
                $"line 2: version is \"x y\"; give in quotes {RulesVersion.Limit}",
                "line 3: about is 7; give a text in quotes, or a list of them in brackets",
                "line 4: \"certainProbabilitymin\" is not known; write certainProbabilityMin, or remove it",
                "line 5: probableProbabilityMin is 0.4, below possibleProbabilityMin, which is 0.5 on line 6; raise the one or lower the other",
                "line 7: possiblePointsMax is \"many\"; give a whole number from 0 to 16",
                "line 8: possiblePointsMax is given twice, first on line 7; remove one",
                "line 9: \"colour\" is not known; remove it, or use one of version, about, " + string.Join(", ", RuleThresholds.All.Select(t => t.Name)),
                "line 11: certainProbabilityMin is missing; give a number from 0 to 0.999999",
                "line 11: faintProbabilityMin is missing; give a number from 0 to 0.999999",
                "line 11: evidentPointsMax is missing; give a whole number from 1 to 16",
                "line 11: evidentProbabilityMin is missing; give a number from 0 to 0.999999",
            ],
            e.Faults);
        Assert.Contains("has 11 faults:\n  line 2: ", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("certainProbabilityMin", "0.94", "probableProbabilityMin")]
    [InlineData("probableProbabilityMin", "0.4", "possibleProbabilityMin")]
    [InlineData("faintProbabilityMin", "0.4", "possibleProbabilityMin")]
    public void Given_thresholds_in_the_wrong_order_When_loaded_Then_both_are_named_with_their_lines(string high, string value, string low)
    {
        string fault = Assert.Single(RuleFile.FaultsOf(RuleFile.With(high, value)));

        Assert.StartsWith($"line {RuleFile.LineOf(high)}: {high} is {value}, below {low}, which is ", fault, StringComparison.Ordinal);
        Assert.Contains($"on line {RuleFile.LineOf(low)};", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_version_of_built_in_rules_with_other_values_When_loaded_Then_it_is_refused_and_with_the_same_values_taken()
    {
        string same = RuleFile.Good.Replace("mine-1", DecisionRules.Default.Version, StringComparison.Ordinal);
        string other = RuleFile.With("marginBits", "3").Replace("mine-1", DecisionRules.Default.Version, StringComparison.Ordinal);

        Assert.Equal(DecisionRules.Default with { About = "" }, RuleFile.Load(same));
        Assert.Equal(
            [$"line 2: version {DecisionRules.Default.Version} is that of built-in rules, whose marginBits is 7 and not 3; give your rules a version of their own"],
            RuleFile.FaultsOf(other));
    }

    [Theory]
    [InlineData("", "line 1: column 1: not JSON (")]
    [InlineData("{\n  \"version\" \"x\"\n}", "line 2: column 13: not JSON (")]
    [InlineData("{\n  \"日本\" x\n}", "line 2: column 8: not JSON (")]
    [InlineData("{}\n{}", "line 2: column 1: not JSON (")]
    [InlineData("{\"version\": \"x\"", "line 1: column 16: not JSON (")]
    [InlineData("[1]", "line 1: the file is a list; give an object in braces")]
    [InlineData("7", "line 1: the file is 7; give an object in braces")]
    public void Given_a_file_that_is_no_JSON_object_When_loaded_Then_line_and_column_are_told(string json, string expected) =>
        Assert.StartsWith(expected, Assert.Single(RuleFile.FaultsOf(json)), StringComparison.Ordinal);

    [Fact]
    public void Given_bytes_that_are_not_utf8_When_loaded_Then_the_line_and_the_remedy_are_told()
    {
        byte[] json = [.. "{\n\n\"about\": \""u8, 0x82, 0xA0, .. "\" }"u8];

        Assert.Equal(["line 3: a text with characters that are not UTF-8; save the file as UTF-8"], Assert.Throws<DecisionRulesException>(() => RuleFile.Load(json)).Faults);
    }

    [Fact]
    public void Given_a_data_file_instead_When_loaded_Then_it_is_refused_for_its_length()
    {
        DecisionRulesException e = Assert.Throws<DecisionRulesException>(() => RuleFile.Load(new byte[(1 << 20) + 1]));

        Assert.Contains("cannot be read (it is longer than 1 MiB", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_a_good_file_with_random_bytes_changed_When_loaded_Then_it_is_taken_or_refused_with_its_faults(int seed)
    {
        var random = new Random(seed);
        byte[] alphabet = [.. "{}[],:\"0.9e-tfn\\u\n/* "u8, 0xE3, 0xFF];
        for (int round = 0; round < 300; round++)
        {
            byte[] json = Encoding.UTF8.GetBytes(RuleFile.Good);
            random.GetItems(alphabet, 2).CopyTo(json, random.Next(json.Length - 2));
            Exception? outcome = Record.Exception(() => RuleFile.Load(json));

            Assert.True(outcome is null or DecisionRulesException { Faults.Count: > 0 }, $"seed {seed}, round {round}: {outcome}");
        }
    }
}
