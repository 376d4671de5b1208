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

    [Fact]
    public void Given_a_profile_When_written_and_read_Then_it_is_equal_number_for_number()
    {
        MatchProfile odd = MatchProfile.Default with
        {
            Name = "odd",
            About = "突合 \"2006\"",
            PresentShare = 1 / 3.0,
            M = MatchProfile.Default.M with { Sex = LevelTable.Of<SexLevel>(level => level == SexLevel.Identical ? 2 / 3.0 : 1 / 3.0) },
        };
        string path = Path.GetTempFileName();
        File.WriteAllText(path, odd.ToJson());

        MatchProfile read = MatchProfile.Named(path);

        File.Delete(path);
        Assert.Equal(odd.ToJson(), read.ToJson());
        Assert.Equal((odd.Name, odd.About, odd.PresentShare, odd.Code), (read.Name, read.About, read.PresentShare, read.Code));
        Assert.Equal(2 / 3.0, read.M.Sex[SexLevel.Identical]);
        Assert.All(Enum.GetValues<AddressLevel>(), level => Assert.Equal(odd.AddressFactors[level], read.AddressFactors[level]));
        Assert.All(Enum.GetValues<NameLevel>(), level => Assert.Equal(odd.NameFactors[level], read.NameFactors[level]));
    }

    [Fact]
    public void Given_levels_that_there_are_not_or_twice_When_read_Then_they_are_told()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, MatchProfile.Default.ToJson().Replace("\"a6\"", "\"a7\"", StringComparison.Ordinal).Replace("\"daySlip\"", "\"identical\"", StringComparison.Ordinal));

        MatchProfileException e = Assert.Throws<MatchProfileException>(() => MatchProfile.Load(path));

        File.Delete(path);
        Assert.Contains("address has no level a7; use A6, A5", e.Message, StringComparison.Ordinal);
        Assert.Contains("address has no number above 0 for A6", e.Message, StringComparison.Ordinal);
        Assert.Contains("birth has something else than one number for Identical", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_name_that_is_neither_built_in_nor_a_file_When_asked_for_Then_it_is_told_what_there_is()
    {
        Assert.Same(MatchProfile.Default, MatchProfile.Named("default"));
        Assert.Contains("use default, or the path", Assert.Throws<MatchProfileException>(() => MatchProfile.Named("defualt")).Message, StringComparison.Ordinal);
    }
}
