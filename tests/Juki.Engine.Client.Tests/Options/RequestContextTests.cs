namespace Juki.Engine.Client.Tests.Options;

public class RequestContextTests
{
    [Theory]
    [InlineData(64, 128, true)]
    [InlineData(65, 128, false)]
    [InlineData(64, 129, false)]
    public void Given_texts_at_their_limits_When_a_context_is_made_Then_one_byte_more_is_refused(int operatorBytes, int caseBytes, bool isTaken)
    {
        Exception? failure = Record.Exception(() => new RequestContext(1, new string('o', operatorBytes), new string('c', caseBytes)));

        Assert.Equal(isTaken, failure is null);
        Assert.True(isTaken || failure is ArgumentException);
    }

    [Fact]
    public void Given_kanji_When_a_context_is_made_Then_bytes_are_counted_and_not_characters()
    {
        _ = new RequestContext(1, new string('係', 21), "");
        ArgumentException failure = Assert.Throws<ArgumentException>(() => new RequestContext(1, new string('係', 22), ""));

        Assert.Contains("66", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("係", failure.Message, StringComparison.Ordinal);
    }
}
