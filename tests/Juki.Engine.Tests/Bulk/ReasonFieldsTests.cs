using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk;

public class ReasonFieldsTests
{
    [Fact]
    public void Given_each_reason_with_each_item_When_taken_as_a_field_Then_it_is_its_words_in_quotes_where_they_hold_a_comma()
    {
        char[] room = new char[AnswerReasonText.LengthMax];
        Assert.All(
            Enum.GetValues<AnswerReason>().SelectMany(reason => Enum.GetValues<QueryItem>().Select(item => (reason, item))),
            pair =>
            {
                string words = new(room, 0, AnswerReasonText.Write(pair.reason, pair.item, room));
                string expected = words.Contains(',', StringComparison.Ordinal) ? $"\"{words}\"" : words;
                Assert.Equal(expected, Encoding.UTF8.GetString(ReasonFields.Of(pair.reason, pair.item)));
            });
    }
}
