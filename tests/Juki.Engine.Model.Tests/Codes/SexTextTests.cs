namespace Juki.Engine.Model.Tests.Codes;

public class SexTextTests
{
    [Theory]
    [InlineData("1", Sex.Male)]
    [InlineData("１", Sex.Male)]
    [InlineData("男", Sex.Male)]
    [InlineData(" 男性　", Sex.Male)]
    [InlineData("Ｍ", Sex.Male)]
    [InlineData("MALE", Sex.Male)]
    [InlineData("2", Sex.Female)]
    [InlineData("女", Sex.Female)]
    [InlineData("女性", Sex.Female)]
    [InlineData("f", Sex.Female)]
    [InlineData("Ｆｅｍａｌｅ", Sex.Female)]
    [InlineData("0", Sex.NotKnown)]
    [InlineData("", Sex.NotKnown)]
    [InlineData("不明", Sex.NotKnown)]
    [InlineData("9", Sex.NotApplicable)]
    public void Given_a_spelling_of_a_sex_When_parsed_Then_it_is_understood(string text, Sex expected)
    {
        Assert.True(SexText.TryParse(text, out Sex sex));
        Assert.Equal(expected, sex);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("男女")]
    [InlineData("femalefemale")]
    [InlineData("\uD842")]
    public void Given_anything_else_When_parsed_Then_it_is_refused(string text) => Assert.False(SexText.TryParse(text, out _));

    [Fact]
    public void Given_any_single_character_When_parsed_Then_it_is_read_as_with_a_space_behind_it()
    {
        for (int letter = 0; letter <= char.MaxValue; letter++)
        {
            string text = $"{(char)letter}";
            Assert.Equal((SexText.TryParse(text + " ", out Sex spaced), spaced), (SexText.TryParse(text, out Sex sex), sex));
        }
    }

    [Fact]
    public void Given_a_sex_When_written_Then_it_parses_back() => Assert.All(Enum.GetValues<Sex>(), sex =>
    {
        Assert.True(SexText.TryParse(SexText.Format(sex), out Sex back));
        Assert.Equal(sex, back);
    });
}
