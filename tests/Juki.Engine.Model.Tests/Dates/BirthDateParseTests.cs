using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Tests.Dates;

public class BirthDateParseTests
{
    [Theory]
    [InlineData("1965-01-01")]
    [InlineData("19650101")]
    [InlineData("1965/1/1")]
    [InlineData("1965.1.1")]
    [InlineData("1965 1 1")]
    [InlineData("1965年1月1日")]
    [InlineData("１９６５年１月１日")]
    [InlineData("１９６５－０１－０１")]
    [InlineData("一九六五年一月一日")]
    [InlineData("千九百六十五年一月一日")]
    [InlineData("S40.1.1")]
    [InlineData("s40/1/1")]
    [InlineData("S400101")]
    [InlineData("Ｓ４０．１．１")]
    [InlineData("昭和40年1月1日")]
    [InlineData("昭和４０年　１月　１日")]
    [InlineData("昭和四十年一月一日")]
    [InlineData("昭和四〇年一月一日生")]
    [InlineData("昭40.1.1")]
    [InlineData("㍼40年1月1日生まれ")]
    [InlineData("3-40.01.01")]
    [InlineData("3400101")]
    public void Given_one_day_in_many_notations_When_parsed_Then_it_is_the_same_day(string text) =>
        Assert.Equal("1965-01-01", Canonical(text));

    [Theory]
    [InlineData("明治45.7.30", "1912-07-30")]
    [InlineData("大正元.7.30", "1912-07-30")]
    [InlineData("大正15.12.25", "1926-12-25")]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("昭和64.1.7", "1989-01-07")]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("令和元年五月一日", "2019-05-01")]
    [InlineData("5010501", "2019-05-01")]
    [InlineData("明治元年", "1868")]
    public void Given_a_day_at_the_edge_of_an_era_When_parsed_Then_the_western_day_comes_out(string text, string expected) =>
        Assert.Equal(expected, Canonical(text));

    [Theory]
    [InlineData("不詳", "XXXX-XX-XX")]
    [InlineData("年月日不詳", "XXXX-XX-XX")]
    [InlineData("XXXX-XX-XX", "XXXX-XX-XX")]
    [InlineData("1940年月日不詳", "1940")]
    [InlineData("１９４０年　月日不詳", "1940")]
    [InlineData("1940", "1940")]
    [InlineData("1940-XX-XX", "1940")]
    [InlineData("1940年5月日不詳", "1940-05-XX")]
    [InlineData("昭和15年5月", "1940-05-XX")]
    [InlineData("1940-05-XX", "1940-05-XX")]
    [InlineData("1940-05", "1940-05-XX")]
    [InlineData("19400500", "1940-05-XX")]
    [InlineData("1940-XX-17", "1940-XX-17")]
    [InlineData("不詳年5月17日", "XXXX-05-17")]
    [InlineData("昭和15年頃", "1940~")]
    [InlineData("1940~", "1940~")]
    [InlineData("昭和15年5月頃", "1940-05-XX~")]
    [InlineData("昭和15年5月ごろ", "1940-05-XX~")]
    [InlineData("昭和15年春", "1940-21")]
    [InlineData("昭和15年夏", "1940-22")]
    [InlineData("昭和十五年秋", "1940-23")]
    [InlineData("1940-24", "1940-24")]
    [InlineData("1940年5月上旬", "1940-05-01/1940-05-10")]
    [InlineData("1940年5月中旬", "1940-05-11/1940-05-20")]
    [InlineData("1940年2月下旬", "1940-02-21/1940-02-29")]
    [InlineData("1941年2月下旬", "1941-02-21/1941-02-28")]
    [InlineData("1940/1945", "1940/1945")]
    [InlineData("1940年から1945年", "1940/1945")]
    [InlineData("昭和15年から昭和20年まで", "1940/1945")]
    [InlineData("昭和15年〜昭和20年", "1940/1945")]
    [InlineData("1940-05-01/1940-05-10", "1940-05-01/1940-05-10")]
    public void Given_unknown_parts_or_a_period_When_parsed_Then_nothing_is_invented(string text, string expected) =>
        Assert.Equal(expected, Canonical(text));

    [Theory]
    [InlineData("", BirthDateFault.Empty)]
    [InlineData("　", BirthDateFault.Empty)]
    [InlineData("きのう", BirthDateFault.Format)]
    [InlineData("1940-05-17-3", BirthDateFault.Format)]
    [InlineData("40.1.1", BirthDateFault.Format)]
    [InlineData("7400101", BirthDateFault.Format)]
    [InlineData("1945/1940", BirthDateFault.Format)]
    [InlineData("1940-13-01", BirthDateFault.Month)]
    [InlineData("昭和40年13月1日", BirthDateFault.Month)]
    [InlineData("1941-02-30", BirthDateFault.Day)]
    [InlineData("2月31日", BirthDateFault.Format)]
    [InlineData("1940年2月31日", BirthDateFault.Day)]
    [InlineData("1940-04-31", BirthDateFault.Day)]
    [InlineData("1492-10-12", BirthDateFault.Year)]
    [InlineData("昭和65年1月1日", BirthDateFault.Era)]
    [InlineData("昭和64.1.8", BirthDateFault.Era)]
    [InlineData("明治46年", BirthDateFault.Era)]
    [InlineData("大正0年", BirthDateFault.Era)]
    [InlineData("平成1.1.7", BirthDateFault.Era)]
    public void Given_no_date_When_parsed_Then_the_fault_says_why(string text, BirthDateFault expected) =>
        Assert.Equal(expected, BirthDate.Parse(text, out _));

    [Fact]
    public void Given_29_February_of_a_common_year_When_parsed_Then_it_is_kept()
    {
        Assert.Equal("1941-02-29", Canonical("昭和16年2月29日"));
    }

    private static string Canonical(string text)
    {
        Assert.Equal(BirthDateFault.None, BirthDate.Parse(text, out BirthDate date));
        Span<char> written = stackalloc char[BirthDate.FormatLengthMax];
        return new string(written[..date.Format(written)]);
    }
}
