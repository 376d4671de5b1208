using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Profiles;

namespace Juki.Engine.DataGen.Tests.Noise;

public sealed class NoiseProfileTests
{
    private static readonly string[] CommonRemedies = [": remove", ": give", ": they are"];

    [Fact]
    public void Given_the_built_in_profiles_When_loaded_Then_they_are_those_of_the_specification()
    {
        Assert.Equal([1, 0, 0, 0], NoiseProfile.BuiltIn("clean").ErrorCountShares);
        Assert.Equal([0.67, 0.30, 0.03, 0], NoiseProfile.BuiltIn("light").ErrorCountShares);
        Assert.Equal([0.15, 0.25, 0.30, 0.30], NoiseProfile.BuiltIn("heavy").ErrorCountShares);
        foreach (string name in NoiseProfile.BuiltInNames)
        {
            NoiseProfile profile = NoiseProfile.Load(name);
            Assert.Equal(name, profile.Name);
            Assert.Equal(0.10, profile.AbsentShare);
            Assert.Equal(0.02, profile.HardCaseShare);
            Assert.All(Enum.GetValues<ErrorKind>(), kind => Assert.True(profile.Weights[kind] > 0, $"{name} never draws {kind}"));
        }
    }

    [Fact]
    public void Given_a_file_with_many_faults_When_loaded_Then_all_are_reported_at_once()
    {
        ProfileException e = Assert.Throws<ProfileException>(() => Load("""
            {
              "errorCountShares": [0.5, 0.4, "x"],
              "absentShare": 1.5,
              "hardCaseShare": -1,
              "colour": 1,
              "batch": { "rows": 2.5, "size": 1 },
              "weights": { "kana-long-vowel": -8, "typo": 1, "sex-wrong": "much", "address-old": 1, "address-old": 2 }
            }
            """));

        Assert.Equal(
            [
                "$.absentShare is 1.5: a number from 0 to 1 is due",
                "$.batch.rows is 2.5: a whole number is due",
                "$.batch.size is not known",
                "$.colour is not known",
                "$.errorCountShares sum up to 0.9, not to 1",
                "$.errorCountShares[2] is \"x\": a number from 0 to 1 is due",
                "$.hardCaseShare is -1: a number from 0 to 1 is due",
                "$.name is missing",
                "$.weights.address-old stands twice",
                "$.weights.kana-long-vowel is -8: a number of at least 0 is due",
                "$.weights.sex-wrong is \"much\": a number of at least 0 is due",
                "$.weights.typo is not known",
            ],
            e.Faults.Select(fault => fault.Split(CommonRemedies, StringSplitOptions.None)[0]).Order(StringComparer.Ordinal));
        Assert.All(e.Faults, fault => Assert.Contains(fault, e.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"name\": ", "line 1, byte")]
    [InlineData("[1, 2]", "$ is [1, 2]: an object in braces is due")]
    [InlineData("{ \"name\": \"x\" }", "$.errorCountShares is missing: a list of 1 to 9 numbers")]
    [InlineData("{ \"name\": \"x\", \"errorCountShares\": [0.5, 0.5] }", "$.weights has none above 0")]
    [InlineData("{ \"name\": \"x\", \"errorCountShares\": [1], \"absentShare\": 0.9, \"hardCaseShare\": 0.2 }", "together more than 1")]
    public void Given_a_faulty_file_When_loaded_Then_the_message_names_place_and_remedy(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ProfileException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_a_name_that_is_neither_built_in_nor_a_file_When_loaded_Then_the_message_lists_the_names() =>
        Assert.Contains("clean, light, heavy", Assert.Throws<ProfileException>(() => NoiseProfile.Load("no-such-profile")).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_a_file_with_defaults_left_out_When_loaded_Then_they_are_those_of_the_description()
    {
        NoiseProfile profile = Load("""{ "name": "mine", "errorCountShares": [0.5, 0.5], "weights": { "sex-wrong": 2 } /* only this */, }""");

        Assert.Equal("mine", profile.Name);
        Assert.Equal(2, profile.Weights[ErrorKind.SexWrong]);
        Assert.Equal(0, profile.Weights[ErrorKind.AddressOld]);
        Assert.Equal(new BatchCorrelation(), profile.Batch);
    }

    private static NoiseProfile Load(string json)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return NoiseProfile.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
