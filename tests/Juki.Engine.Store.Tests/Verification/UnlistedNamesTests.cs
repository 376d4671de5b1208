using Juki.Engine.Model.Names;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Store.Tests.Verification;

public sealed class UnlistedNamesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Given_names_that_are_all_different_When_seen_twice_over_Then_none_is_repeated_and_with_one_more_that_one_is(int count)
    {
        ulong[] names = [.. Enumerable.Range(1, count).Select(number => KeyHash.Mix((ulong)number))];

        Assert.Null(Repeated(names, count));
        Assert.Equal(names[^1], Repeated([.. names, names[^1]], count));
    }

    [Fact]
    public void Given_more_names_than_were_expected_When_one_is_borne_twice_Then_it_is_found_all_the_same()
    {
        ulong[] names = [.. Enumerable.Range(1, 10_000).Select(number => KeyHash.Mix((ulong)number))];

        Assert.Null(Repeated(names, expected: 1));
        Assert.Equal(names[17], Repeated([.. names, names[17]], expected: 1));
    }

    [Fact]
    public void Given_more_repeated_names_than_are_kept_When_looked_for_Then_one_is_found_and_no_more_memory_is_taken()
    {
        const int Residents = 3_000_000;
        var unlisted = new UnlistedNames(Residents);
        for (int resident = 0; resident < Residents; resident++)
        {
            unlisted.See(KeyHash.Mix((ulong)(resident % (Residents / 3))));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int resident = 0; resident < Residents; resident++)
        {
            unlisted.SeeAgain(KeyHash.Mix((ulong)(resident % (Residents / 3))));
        }

        Assert.NotNull(unlisted.FindRepeated());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static ulong? Repeated(ulong[] names, int expected)
    {
        var unlisted = new UnlistedNames(expected);
        Parallel.ForEach(names, unlisted.See);
        Parallel.ForEach(names, unlisted.SeeAgain);
        return unlisted.FindRepeated();
    }
}
