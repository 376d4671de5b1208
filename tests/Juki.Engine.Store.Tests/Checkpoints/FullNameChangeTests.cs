using Juki.Engine.Store.Checkpoints;

namespace Juki.Engine.Store.Tests.Checkpoints;

public sealed class FullNameChangeTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("1 2 2 9", "1 2 2 9", "")]
    [InlineData("5", "", "5:-1")]
    [InlineData("", "5 5", "5:2")]
    [InlineData("1 3 3 3 7", "2 3 7 7", "1:-1 2:1 3:-2 7:1")]
    [InlineData("18446744073709551615", "", "18446744073709551615:-1")]
    [InlineData("0", "0 18446744073709551615 18446744073709551615", "18446744073709551615:2")]
    public void Given_names_that_go_and_names_that_come_When_laid_beside_each_other_Then_only_what_changes_is_told_ascending(string gone, string come, string expected) =>
        Assert.Equal(expected, string.Join(' ', FullNameChange.Between(NamesOf(gone), NamesOf(come)).Select(change => $"{change.Mixed}:{change.By}")));

    private static ulong[] NamesOf(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ulong.Parse)];
}
