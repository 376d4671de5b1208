using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Tests.Search;

public sealed class UniformSearchTests
{
    [Fact]
    public void Given_any_ascending_numbers_When_searched_Then_the_bound_is_that_of_a_linear_walk()
    {
        Prop.ForAll<ulong[], ulong>((numbers, key) =>
        {
            ulong[] ascending = [.. numbers.Order()];
            int expected = ascending.TakeWhile(number => number < key).Count();
            return UniformSearch.LowerBound(ascending, key) == expected
                && ascending.All(number => ascending[UniformSearch.LowerBound(ascending, number)] == number);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Given_numbers_crowded_at_one_end_When_searched_Then_every_one_is_found()
    {
        ulong[] ascending = [.. Enumerable.Range(0, 1000).Select(number => (ulong)number), ulong.MaxValue];

        for (int index = 0; index < ascending.Length; index++)
        {
            Assert.Equal(index, UniformSearch.LowerBound(ascending, ascending[index]));
        }
    }
}
