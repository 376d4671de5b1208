using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Dates;

/// <summary>Every pair of dates in the domain notes, §3, §4.4 and §6.</summary>
public class DomainDateTests
{
    [Theory]
    [InlineData("S40.1.1", "1965-01-01")]
    [InlineData("昭和四十年一月一日", "1965-01-01")]
    [InlineData("S40.1.1", "昭和四十年一月一日")]
    [InlineData("明治45.7.30", "大正元.7.30")]
    [InlineData("大正15.12.25", "昭和元年12月25日")]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("昭和16年2月29日", "1941-02-29")]
    public void Given_one_day_in_two_writings_When_compared_Then_it_is_identical(string one, string other) =>
        Check(BirthLevel.Identical, one, other);

    /// <summary>"Never invent a substitute date": what is unknown agrees with nothing and contradicts nothing.</summary>
    [Theory]
    [InlineData("年月日不詳", "1940-05-17", BirthLevel.Missing)]
    [InlineData("不詳", "1940-05-17", BirthLevel.Missing)]
    [InlineData("1940年 月日不詳", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940年5月 日不詳", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940年頃", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940年5月頃", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940年春", "1940-04-17", BirthLevel.Compatible)]
    [InlineData("1940年5月上旬", "1940-05-07", BirthLevel.Compatible)]
    [InlineData("1940年5月上旬", "1940-05-17", BirthLevel.Different)]
    [InlineData("1940-05-XX", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940", "1940-05-17", BirthLevel.Compatible)]
    [InlineData("1940", "1941-05-17", BirthLevel.Different)]
    public void Given_an_unknown_part_When_compared_with_a_full_date_Then_it_is_no_agreement(string one, string other, BirthLevel expected) =>
        Check(expected, one, other);

    /// <summary>"Same year number under another era (14, 63, 30, 44 years apart)", and their sums.</summary>
    [Theory]
    [InlineData("昭和10.5.17", "平成10.5.17")]
    [InlineData("大正10.5.17", "昭和10.5.17")]
    [InlineData("明治40.5.17", "昭和40.5.17")]
    [InlineData("明治44.5.17", "大正44.5.17", "1911-05-17", "1955-05-17")]
    [InlineData("平成3.5.17", "令和3.5.17")]
    [InlineData("昭和3.5.17", "令和3.5.17")]
    [InlineData("大正3.5.17", "平成3.5.17")]
    [InlineData("大正3.5.17", "令和3.5.17")]
    public void Given_the_same_year_number_in_another_era_When_compared_Then_it_is_an_era_slip(
        string one, string other, string? oneDay = null, string? otherDay = null) =>
        Check(BirthLevel.EraSlip, oneDay ?? one, otherDay ?? other);

    [Theory]
    [InlineData("1951-05-17", "1965-05-17", BirthLevel.EraSlip)]
    [InlineData("1935-05-17", "1998-05-17", BirthLevel.EraSlip)]
    [InlineData("1988-05-17", "2018-05-17", BirthLevel.EraSlip)]
    [InlineData("1911-05-17", "1955-05-17", BirthLevel.EraSlip)]
    [InlineData("1951-05-17", "1966-05-17", BirthLevel.Different)]
    [InlineData("1951-05-17", "1965-05-18", BirthLevel.Different)]
    [InlineData("1940-05-17", "1940-05-18", BirthLevel.DaySlip)]
    [InlineData("1940-05-31", "1940-06-01", BirthLevel.DaySlip)]
    [InlineData("1940-05-11", "1940-11-05", BirthLevel.DayMonthSwap)]
    [InlineData("1940-05-17", "1940-05-12", BirthLevel.OneDigit)]
    [InlineData("1940-05-17", "1946-05-17", BirthLevel.OneDigit)]
    [InlineData("1940-01-01", "1940-05-17", BirthLevel.FirstOfJanuary)]
    [InlineData("1940-01-01", "1941-05-17", BirthLevel.Different)]
    public void Given_the_slips_of_domain_4_4_When_compared_Then_each_has_its_level(string one, string other, BirthLevel expected) =>
        Check(expected, one, other);

    private static void Check(BirthLevel expected, string one, string other)
    {
        Assert.Equal(expected, BirthDateComparer.Compare(Parse(one), Parse(other)));
        Assert.Equal(expected, BirthDateComparer.Compare(Parse(other), Parse(one)));
    }

    private static BirthDate Parse(string text)
    {
        Assert.Equal(BirthDateFault.None, BirthDate.Parse(text, out BirthDate date));
        return date;
    }
}
