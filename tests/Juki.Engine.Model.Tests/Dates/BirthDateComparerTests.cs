using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Dates;

public class BirthDateComparerTests
{
    [Theory]
    [InlineData("1940-05-17", "1940-05-17", BirthLevel.Identical)]
    [InlineData("明治45.7.30", "大正元.7.30", BirthLevel.Identical)]
    [InlineData("1940-05-XX", "1940-05-XX", BirthLevel.Identical)]
    [InlineData("1940-05-17", "不詳", BirthLevel.Missing)]
    [InlineData("不詳", "不詳", BirthLevel.Missing)]
    [InlineData("XXXX-05-17", "1940", BirthLevel.Missing)]
    [InlineData("1940-05-17", "1940-05-XX", BirthLevel.Compatible)]
    [InlineData("1940-05-17", "1940", BirthLevel.Compatible)]
    [InlineData("1940-05-17", "XXXX-05-17", BirthLevel.Compatible)]
    [InlineData("1940-05-17", "1940-XX-17", BirthLevel.Compatible)]
    [InlineData("1940-05-17", "1940-XX-18", BirthLevel.Different)]
    [InlineData("1940-05-17", "1940-06-XX", BirthLevel.Different)]
    [InlineData("1940-05-17", "1941", BirthLevel.Different)]
    [InlineData("1941-05-17", "1940年頃", BirthLevel.Compatible)]
    [InlineData("1942-05-17", "1940年頃", BirthLevel.Different)]
    [InlineData("1940-06-17", "1940年5月頃", BirthLevel.Compatible)]
    [InlineData("1940-12-17", "1941年1月頃", BirthLevel.Compatible)]
    [InlineData("1940-05-17", "1940年春", BirthLevel.Compatible)]
    [InlineData("1940-06-17", "1940年春", BirthLevel.Different)]
    [InlineData("1940-01-17", "1940年冬", BirthLevel.Compatible)]
    [InlineData("1941-02-17", "1940年冬", BirthLevel.Compatible)]
    [InlineData("1940-03-17", "1940年冬", BirthLevel.Different)]
    [InlineData("1940-05-17", "1940年5月中旬", BirthLevel.Compatible)]
    [InlineData("1940-05-21", "1940年5月中旬", BirthLevel.Different)]
    [InlineData("1943-05-21", "1940/1945", BirthLevel.Compatible)]
    [InlineData("1946-01-01", "1940/1945", BirthLevel.Different)]
    [InlineData("1940-05-17", "1940-05-18", BirthLevel.DaySlip)]
    [InlineData("1940-12-31", "1941-01-01", BirthLevel.DaySlip)]
    [InlineData("1941-02-28", "1941-02-29", BirthLevel.DaySlip)]
    [InlineData("1941-02-29", "1941-03-01", BirthLevel.DaySlip)]
    [InlineData("1940-05-10", "1940-10-05", BirthLevel.DayMonthSwap)]
    [InlineData("1940-05-17", "1940-05-27", BirthLevel.OneDigit)]
    [InlineData("1940-05-17", "1949-05-17", BirthLevel.OneDigit)]
    [InlineData("1940-05-17", "1926-05-17", BirthLevel.EraSlip)]
    [InlineData("昭和10.5.17", "平成10.5.17", BirthLevel.EraSlip)]
    [InlineData("大正3.5.17", "令和3.5.17", BirthLevel.EraSlip)]
    [InlineData("1940-01-01", "1940-05-17", BirthLevel.FirstOfJanuary)]
    [InlineData("1940-01-01", "1940-05-XX", BirthLevel.FirstOfJanuary)]
    [InlineData("1940-05-17", "1951-08-22", BirthLevel.Different)]
    public void Given_two_dates_When_compared_Then_the_strongest_level_holds_either_way(string a, string b, BirthLevel expected)
    {
        Assert.Equal(expected, BirthDateComparer.Compare(Parse(a), Parse(b)));
        Assert.Equal(expected, BirthDateComparer.Compare(Parse(b), Parse(a)));
    }

    private static BirthDate Parse(string text)
    {
        Assert.Equal(BirthDateFault.None, BirthDate.Parse(text, out BirthDate date));
        return date;
    }
}
