using System.Diagnostics;

namespace Juki.Engine.Benchmarks.Stalls;

/// <summary>Threads that look at the clock again and again and keep the times in which they could not.</summary>
internal static class ClockWatch
{
    /// <summary>Between two looks some 25 ns pass; what is shorter than this is no interruption.</summary>
    private const double ShortestMicroseconds = 5;

    /// <summary>More than a machine interrupts a thread in an hour.</summary>
    private const int WaitsMax = 1 << 22;

    public static Waits Run(int threads, TimeSpan time)
    {
        var watching = new List<long>[threads];
        Thread[] all = [.. Enumerable.Range(0, threads).Select(number => new Thread(() => watching[number] = Watch(time)))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
        return new Waits([.. watching.SelectMany(waits => waits)], threads * time.Ticks / TimeSpan.TicksPerSecond * Stopwatch.Frequency);
    }

    private static List<long> Watch(TimeSpan time)
    {
        long shortest = (long)(ShortestMicroseconds * Stopwatch.Frequency / 1e6);
        List<long> waits = new(WaitsMax);
        long before = Stopwatch.GetTimestamp();
        long end = before + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (before < end && waits.Count < WaitsMax)
        {
            long now = Stopwatch.GetTimestamp();
            if (now - before >= shortest)
            {
                waits.Add(now - before);
            }

            before = now;
        }

        return waits;
    }
}
