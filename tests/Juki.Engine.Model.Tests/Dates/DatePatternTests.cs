using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Tests.Dates;

public class DatePatternTests
{
    [Theory]
    [InlineData("yyyyMMdd", "19650131", 1965, 1, 31)]
    [InlineData("dd/MM/yyyy", "31/01/1965", 1965, 1, 31)]
    [InlineData("MM/dd/yyyy", " 01/31/1965 ", 1965, 1, 31)]
    [InlineData("d.M.yyyy", "1.2.1965", 1965, 2, 1)]
    [InlineData("d.M.yyyy", "31.12.1965", 1965, 12, 31)]
    [InlineData("yyyy-MM-dd 00:00:00", "1965-01-31 00:00:00", 1965, 1, 31)]
    [InlineData("yyyyMMdd", "19650100", 1965, 1, 0)]
    [InlineData("yyyy", "1965", 1965, 0, 0)]
    [InlineData("MM/yyyy", "02/1965", 1965, 2, 0)]
    [InlineData("yyyyMMdd", "19650229", 1965, 2, 29)]
    [InlineData("yyyyMM.d", "196502.3", 1965, 2, 3)]
    [InlineData("yyyyMMd", "1965023", 1965, 2, 3)]
    public void Given_a_date_in_the_notation_When_read_Then_its_parts_are_found(string pattern, string text, int year, int month, int day)
    {
        Assert.Equal(BirthDateFault.None, DatePattern.TryCreate(pattern)!.Read(text, out BirthDate date));
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "01/31/1965", BirthDateFault.Month)]
    [InlineData("dd/MM/yyyy", "31/04/1965", BirthDateFault.Day)]
    [InlineData("dd/MM/yyyy", "1/1/1965", BirthDateFault.Format)]
    [InlineData("dd/MM/yyyy", "01-01-1965", BirthDateFault.Format)]
    [InlineData("dd/MM/yyyy", "01/01/65", BirthDateFault.Format)]
    [InlineData("dd/MM/yyyy", "01/01/1965 x", BirthDateFault.Format)]
    [InlineData("yyyyMMdd", "1965-01-01", BirthDateFault.Format)]
    [InlineData("yyyyMMdd", "15991231", BirthDateFault.Year)]
    [InlineData("yyyyMMdd", "  ", BirthDateFault.Empty)]
    public void Given_another_notation_or_an_impossible_date_When_read_Then_the_fault_is_named(string pattern, string text, BirthDateFault fault) =>
        Assert.Equal(fault, DatePattern.TryCreate(pattern)!.Read(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("dd/MM/yy")]
    [InlineData("dd/MM")]
    [InlineData("dd yyyy")]
    [InlineData("dd/dd/yyyy")]
    [InlineData("dd MMM yyyy")]
    [InlineData("yyyy-MM-ddTHH:mm")]
    [InlineData("yyyyMd")]
    [InlineData("dMyyyy")]
    [InlineData("yyyy-Mdd")]
    [InlineData("d/M0/yyyy")]
    public void Given_what_is_no_pattern_When_taken_Then_there_is_none(string pattern) => Assert.Null(DatePattern.TryCreate(pattern));
}
