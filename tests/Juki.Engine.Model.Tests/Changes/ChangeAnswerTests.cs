using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Tests.Changes;

public class ChangeAnswerTests
{
    [Fact]
    public void Given_an_answer_When_made_Then_it_is_accepted_with_address_and_code_or_refused_with_a_fault()
    {
        ChangeAnswer accepted = ChangeAnswer.Accepted(64, Sample.Code);
        ChangeAnswer refused = ChangeAnswer.Refused(new ChangeFinding(ChangeFault.ItemMissing, RecordItems.Address));

        Assert.Equal((true, 64, (ResidentCode?)Sample.Code), (accepted.IsAccepted, accepted.Address, accepted.Code));
        Assert.Equal((false, 0, null, RecordItems.Address), (refused.IsAccepted, refused.Address, refused.Code, refused.Finding.Item));
        Assert.Throws<ArgumentException>(() => ChangeAnswer.Refused(ChangeFinding.Fine));
    }

    [Theory]
    [InlineData("2025-04-01T08:30:00Z", 1743496200)]
    [InlineData("1969-12-31T23:59:59Z", -1)]
    public void Given_a_time_of_processing_When_read_and_written_Then_it_is_the_same(string text, long seconds)
    {
        Assert.True(ProcessingTime.TryParse(text, out ProcessingTime time));
        Assert.Equal((seconds, text), (time.UnixSeconds, time.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-04-01")]
    [InlineData("2025-04-01T08:30:00+09:00")]
    [InlineData("2025-04-01T08:30:00.5Z")]
    [InlineData("2025-02-30T08:30:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Given_another_notation_of_a_time_When_read_Then_it_is_refused(string text) => Assert.False(ProcessingTime.TryParse(text, out _));

    [Theory]
    [InlineData("131016", "131016")]
    [InlineData("13101", "131016")]
    [InlineData("１３１０１６", "131016")]
    [InlineData("01100", "011002")]
    public void Given_a_code_of_a_municipality_When_read_Then_it_has_its_check_digit(string text, string written)
    {
        Assert.True(MunicipalityNumber.TryParse(text, out MunicipalityNumber number));
        Assert.Equal(written, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("131015")]
    [InlineData("48101")]
    [InlineData("13000")]
    [InlineData("00101")]
    [InlineData("1310")]
    [InlineData("13A01")]
    [InlineData("1310166")]
    public void Given_what_is_no_code_of_a_municipality_When_read_Then_it_is_refused(string text) => Assert.False(MunicipalityNumber.TryParse(text, out _));
}
