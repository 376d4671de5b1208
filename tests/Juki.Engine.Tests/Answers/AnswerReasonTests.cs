using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Answers;

public class AnswerReasonTests
{
    [Fact]
    public void Given_every_reason_and_item_When_written_Then_the_text_is_there_and_fits()
    {
        Span<char> text = new char[AnswerReasonText.LengthMax];
        foreach (AnswerReason reason in Enum.GetValues<AnswerReason>())
        {
            foreach (QueryItem item in Enum.GetValues<QueryItem>())
            {
                int length = AnswerReasonText.Write(reason, item, text);
                Assert.Equal(reason == AnswerReason.None, length == 0);
            }
        }
    }

    [Theory]
    [InlineData(AnswerReason.ItemMissing, QueryItem.Sex, "sex: missing, and the four items are needed; add it")]
    [InlineData(AnswerReason.ItemLength, QueryItem.Kana, "kana: longer than 8,193 characters, more than any register holds; look for a broken file, or cut it")]
    [InlineData(AnswerReason.PastVersion, QueryItem.Address, "address: that of a former or additional version of the record; confirm the present one")]
    [InlineData(AnswerReason.CodeCheckDigit, QueryItem.Code, "code: the check digit does not fit; look for a mistyped or swapped digit")]
    public void Given_a_reason_When_written_Then_it_names_the_item_the_fault_and_the_remedy(AnswerReason reason, QueryItem item, string expected)
    {
        Span<char> text = new char[AnswerReasonText.LengthMax];

        Assert.Equal(expected, text[..AnswerReasonText.Write(reason, item, text)].ToString());
    }

    [Theory]
    [InlineData(AnswerReason.UnreadableRow, 1)]
    [InlineData(AnswerReason.ItemLength, 2)]
    [InlineData(AnswerReason.CodeCheckDigit, 13)]
    [InlineData(AnswerReason.DateFormat, 21)]
    [InlineData(AnswerReason.SexFormat, 31)]
    [InlineData(AnswerReason.ItemMissing, 41)]
    [InlineData(AnswerReason.Nobody, 51)]
    [InlineData(AnswerReason.EqualRivals, 61)]
    [InlineData(AnswerReason.LowProbability, 75)]
    public void Given_reasons_in_files_of_old_When_read_today_Then_the_numbers_mean_the_same(AnswerReason reason, int number) =>
        Assert.Equal(number, (int)reason);
}
