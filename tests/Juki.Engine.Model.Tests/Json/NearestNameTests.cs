using Juki.Engine.Model.Json;

namespace Juki.Engine.Model.Tests.Json;

public class NearestNameTests
{
    private static readonly string[] Known = ["version", "marginBits", "possiblePointsMax"];

    [Theory]
    [InlineData("marginbits", "write marginBits, or remove it")]
    [InlineData("margin_bits", "write marginBits, or remove it")]
    [InlineData("Versoin", "write version, or remove it")]
    [InlineData("possiblePoints", "write possiblePointsMax, or remove it")]
    [InlineData("", "remove it, or use one of version, marginBits, possiblePointsMax")]
    [InlineData("colour", "remove it, or use one of version, marginBits, possiblePointsMax")]
    public void Given_a_mistyped_name_When_a_remedy_is_asked_for_Then_the_nearest_is_named_or_all(string name, string expected) =>
        Assert.Equal(expected, NearestName.Remedy(name, Known));

    [Fact]
    public void Given_a_name_of_a_million_letters_When_a_remedy_is_asked_for_Then_it_is_just_unknown() =>
        Assert.StartsWith("remove it, or use one of ", NearestName.Remedy(new string('v', 1_000_000), Known), StringComparison.Ordinal);
}
