using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class SideChoiceTests
{
    private const long Available = 100L << 20;

    [Fact]
    public void Given_no_wish_When_a_side_does_not_fit_Then_it_is_left_out_with_the_reason()
    {
        var choice = new SideChoice(null, () => Available);

        Assert.True(choice.Takes("small", Available));
        Assert.False(choice.Takes("large", 2 * Available));
        Assert.Equal("; left out: large (needs 200 MiB, 100 MiB are free)", choice.Remark);
    }

    [Fact]
    public void Given_a_wish_When_others_are_offered_Then_they_are_named_as_not_asked_for()
    {
        var choice = new SideChoice(["ours"], () => Available);

        Assert.True(choice.Takes("ours", 0));
        Assert.False(choice.Takes("faster", 0));
        Assert.Equal("; left out: faster (not asked for)", choice.Remark);
    }

    [Fact]
    public void Given_a_wish_that_does_not_fit_When_offered_Then_the_error_names_need_and_memory_and_what_to_do()
    {
        var choice = new SideChoice(["large"], () => Available);

        string message = Assert.Throws<InvalidOperationException>(() => choice.Takes("large", 2 * Available)).Message;

        Assert.Contains("large (needs 200 MiB, 100 MiB are free)", message, StringComparison.Ordinal);
        Assert.Contains("--residents", message, StringComparison.Ordinal);
    }
}
