using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names;

public class NameAllocationTests
{
    private static readonly string[] Queries = ["髙橋 実", "斉藤実", "●藤 太郎", "Jean-Pierre O'Neil", "\U00020BB7田 花子"];
    private static readonly string[] Families = ["高橋", "斎藤", "佐藤", "ONEIL", "吉田"];

    [Fact]
    public void Given_warm_buffers_When_ten_thousand_names_are_prepared_and_compared_Then_nothing_is_allocated()
    {
        var prepared = new PreparedName();
        int warm = Run(prepared, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = Run(prepared, 10_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(warm * 100, sum);
    }

    private static int Run(PreparedName prepared, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            prepared.Set(Queries[i % 5]);
            NameLevel level = NameComparer.Compare(prepared, Families[i / 5 % 5], "実");
            sum += (int)level;
        }

        return sum;
    }
}
