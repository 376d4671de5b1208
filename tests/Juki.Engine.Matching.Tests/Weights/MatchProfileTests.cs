using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Weights;

public class MatchProfileTests
{
    [Fact]
    public void Given_the_built_in_profile_When_read_Then_each_m_sums_to_one()
    {
        LevelProbabilities m = MatchProfile.Default.M;

        Assert.Equal(1, Enum.GetValues<NameLevel>().Skip(1).Sum(l => m.Name[l]), 1e-9);
        Assert.Equal(1, Enum.GetValues<BirthLevel>().Skip(1).Sum(l => m.Birth[l]), 1e-9);
        Assert.Equal(1, Enum.GetValues<AddressLevel>().Skip(1).Sum(l => m.Address[l]), 1e-9);
    }

    [Fact]
    public void Given_a_profile_with_several_faults_When_read_Then_all_are_told_at_once()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, """{ "name": "x", "presentShare": 2, "m": { "sex": { "identical": 0.9, "different": 0.2 } } }""");

        MatchProfileException e = Assert.Throws<MatchProfileException>(() => MatchProfile.Load(path));

        File.Delete(path);
        Assert.Contains("presentShare is missing or not between 0 and 1", e.Message, StringComparison.Ordinal);
        Assert.Contains("the probabilities of sex sum to 1.1", e.Message, StringComparison.Ordinal);
        Assert.Contains("u.name has no number above 0 for Identical", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_that_is_no_JSON_When_read_Then_the_line_is_told()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "{\n\"name\" \"x\"}");

        MatchProfileException e = Assert.Throws<MatchProfileException>(() => MatchProfile.Load(path));

        File.Delete(path);
        Assert.Contains("not JSON at line 2", e.Message, StringComparison.Ordinal);
    }
}
