using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>
/// Runs the sides of a comparison in turns, A-B-A-B, so that what slows the machine slows all of them. The work is cut into
/// as many parts as there are rounds; every side does every part once, but no two the same part one after the other, or the
/// second would find in the cache what the first has fetched.
/// </summary>
internal static class Interleaver
{
    public static ComparisonResult Run(Comparison comparison, TopicOptions options)
    {
        int rounds = options.Rounds;
        SideTimer[] timers = [.. comparison.Sides.Select(side => new SideTimer(comparison, side, rounds))];
        foreach (SideTimer timer in timers)
        {
            timer.WarmUp(options.WarmUp);
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach ((int turn, SideTimer timer) in timers.Index())
            {
                timer.Run(round, part: (round + (rounds * turn) - turn) % rounds);
            }
        }

        CheckAnswers(timers);
        return new ComparisonResult(comparison, rounds, [.. timers.Select(timer => timer.Result)], ProcessMemory.Describe());
    }

    private static void CheckAnswers(IEnumerable<SideTimer> timers)
    {
        foreach (IGrouping<string, SideTimer> group in timers.GroupBy(timer => timer.Side.Answer))
        {
            SideTimer first = group.First();
            if (group.FirstOrDefault(timer => !timer.Checksums.SequenceEqual(first.Checksums)) is { } other)
            {
                throw new InvalidOperationException($"'{first.Side.Name}' and '{other.Side.Name}' answer differently: their times say nothing.");
            }
        }
    }
}
