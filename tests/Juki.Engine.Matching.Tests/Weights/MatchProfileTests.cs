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
    public void Given_a_profile_with_several_faults_When_read_Then_all_are_told_at_once_with_their_lines() => Assert.Equal(
        [
            "line 2: presentShare is 2; give a number above 0 and below 1",
            "line 3: \"abaut\" is not known; write about, or remove it",
            "line 5: m.sex: the probabilities sum to 1.1; make them sum to 1",
            "line 6: m.code is a list; give an object in braces",
            "line 7: m.name is missing; give an object in braces",
            "line 7: m.kana is missing; give an object in braces",
            "line 7: m.birth is missing; give an object in braces",
            "line 7: m.address is missing; give an object in braces",
            "line 8: u is missing; give an object in braces",
        ],
        FaultsOf("""
            { "name": "x",
              "presentShare": 2,
              "abaut": "y",
              "m": {
                "sex": { "identical": 0.9, "different": 0.2 },
                "code": []
              }
            }
            """));

    [Theory]
    [InlineData("{\n\"name\" \"x\"}", "line 2: column 8: not JSON (")]
    [InlineData("", "line 1: column 1: not JSON (")]
    [InlineData("[]", "line 1: the file is a list; give an object in braces")]
    public void Given_a_file_that_is_no_JSON_object_When_read_Then_the_place_is_told(string json, string fault) =>
        Assert.StartsWith(fault, Assert.Single(FaultsOf(json)), StringComparison.Ordinal);

    [Fact]
    public void Given_a_data_file_instead_When_read_Then_it_is_refused_for_its_length() =>
        Assert.Contains("cannot be read (it is longer than 1 MiB", Refused(new string(' ', (1 << 20) + 1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("1e999", "1e999")]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("null", "null")]
    public void Given_a_factor_that_is_no_number_above_0_When_read_Then_it_is_refused(string factor, string shown) => Assert.EndsWith(
        $": u.places.a3 is {shown}; give a number above 0",
        Assert.Single(FaultsOf(MatchProfile.Default.ToJson().Replace("\"a3\": 1,", $"\"a3\": {factor},", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public void Given_a_profile_of_the_time_when_places_were_shares_When_read_Then_it_is_refused_and_told_what_to_do()
    {
        string json = MatchProfile.Default.ToJson();
        int from = json.IndexOf("\"places\"", StringComparison.Ordinal);
        json = json.Remove(from, json.IndexOf("\"persons\"", StringComparison.Ordinal) - from)
            .Replace("\"a0\": 0.93", "\"a3\": 0.01, \"a2\": 0.02, \"a1\": 0.1, \"a0\": 0.8", StringComparison.Ordinal);

        string message = Refused(json).Message;
        Assert.All(["a1", "a2", "a3"], place => Assert.Contains($"u.address.{place} is a share, as earlier profiles had it; give a factor", message, StringComparison.Ordinal));
        Assert.Contains("u.places is missing", message, StringComparison.Ordinal);
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
        string message = Refused(MatchProfile.Default.ToJson().Replace("\"a6\"", "\"a7\"", StringComparison.Ordinal).Replace("\"daySlip\"", "\"identical\"", StringComparison.Ordinal)).Message;

        string[] expected =
        [
            "m.address.\"a7\" is not known; remove it, or use one of a6, a5", "m.address.a6 is missing; give a number above 0",
            "u.persons.\"a7\" is not known; remove it, or use one of a6, a5, a4", "u.persons.a6 is missing",
            "m.birth.identical is given twice, first on line ", "m.birth.daySlip is missing", "u.birth.identical is given twice",
        ];
        Assert.All(expected, fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_name_that_is_neither_built_in_nor_a_file_When_asked_for_Then_it_is_told_what_there_is()
    {
        Assert.Same(MatchProfile.Default, MatchProfile.Named("default"));
        Assert.Contains("use default, or the path", Assert.Throws<MatchProfileException>(() => MatchProfile.Named("defualt")).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> FaultsOf(string json) => Refused(json).Faults;

    private static MatchProfileException Refused(string json)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, json);
        MatchProfileException refused = Assert.Throws<MatchProfileException>(() => MatchProfile.Load(path));
        File.Delete(path);
        return refused;
    }
}
