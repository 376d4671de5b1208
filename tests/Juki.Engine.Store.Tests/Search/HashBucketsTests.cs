using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Tests.Search;

public sealed class HashBucketsTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 4, true)]
    [InlineData(5, 4, true)]
    [InlineData(6, 4, false)]
    [InlineData(60, 80, true)]
    [InlineData(59, 80, false)]
    [InlineData(100, 80, true)]
    [InlineData(101, 80, false)]
    [InlineData(int.MaxValue + 1L, int.MaxValue, true)]
    public void Given_buckets_that_are_carried_on_When_held_against_what_is_fair_Then_a_quarter_more_or_fewer_will_do(long buckets, int fair, bool expected) =>
        Assert.Equal(expected, HashBuckets.IsFair(buckets, fair));
}
