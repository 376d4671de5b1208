using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.Writing;
using Juki.Engine.DataGen.Tests.Noise;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Tests.Queries.Writing;

public sealed class DateAndSexVarietyTests
{
    [Theory]
    [InlineData(DateForm.Iso, "1940-05-17")]
    [InlineData(DateForm.Compact, "19400517")]
    [InlineData(DateForm.Slashes, "1940/5/17")]
    [InlineData(DateForm.WesternKanji, "1940年5月17日")]
    [InlineData(DateForm.EraLetter, "S15.5.17")]
    [InlineData(DateForm.EraKanji, "昭和15年5月17日")]
    [InlineData(DateForm.EraFullWidth, "昭和１５年５月１７日")]
    [InlineData(DateForm.EraNumerals, "昭和十五年五月十七日")]
    internal void Given_a_date_When_written_Then_it_has_the_writers_notation(DateForm form, string expected) =>
        Assert.Equal(expected, Write(Drafts.Born(1940, 5, 17), form));

    [Theory]
    [InlineData(1989, 1, 7, "昭和六十四年一月七日")]
    [InlineData(1989, 1, 8, "平成元年一月八日")]
    [InlineData(1912, 7, 29, "明治四十五年七月二十九日")]
    [InlineData(1912, 7, 30, "大正元年七月三十日")]
    [InlineData(1926, 12, 25, "昭和元年十二月二十五日")]
    [InlineData(2019, 5, 1, "令和元年五月一日")]
    [InlineData(1868, 1, 24, "1868-01-24")]
    public void Given_a_day_at_a_change_of_eras_When_written_Then_the_era_is_that_of_the_day(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Write(Drafts.Born(year, month, day), DateForm.EraNumerals));

    [Theory]
    [InlineData(1940, 5, 0, DateForm.EraKanji, "1940年5月日不詳")]
    [InlineData(1940, 0, 0, DateForm.WesternKanji, "1940年月日不詳")]
    [InlineData(1940, 5, 0, DateForm.Compact, "1940-05-XX")]
    [InlineData(0, 0, 0, DateForm.EraKanji, "XXXX-XX-XX")]
    internal void Given_unknown_parts_When_written_Then_no_day_is_invented(int year, int month, int day, DateForm form, string expected) =>
        Assert.Equal(expected, Write(Drafts.Born(year, month, day), form));

    [Theory]
    [InlineData(Sex.Male, SexForm.Digit, "1")]
    [InlineData(Sex.Female, SexForm.Digit, "2")]
    [InlineData(Sex.Male, SexForm.Kanji, "男")]
    [InlineData(Sex.Female, SexForm.Letter, "F")]
    [InlineData(Sex.NotKnown, SexForm.Kanji, "")]
    internal void Given_a_sex_When_written_Then_it_has_the_writers_form(Sex sex, SexForm form, string expected)
    {
        var text = new TextBuffer();
        SexVariety.Write(new QueryDraft { Sex = sex }, new WritingHabits { Sex = form }, text);

        Assert.Equal(expected, text.Reveal());
    }

    private static string Write(QueryDraft draft, DateForm form)
    {
        var text = new TextBuffer();
        DateVariety.Write(draft, new WritingHabits { Date = form }, text);
        return text.Reveal();
    }
}
