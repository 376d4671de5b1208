using System.Diagnostics;

namespace Juki.Engine.Benchmarks.Stalls;

/// <summary>Times in which a thread could not run, and what they mean for requests that come at any time.</summary>
internal sealed class Waits
{
    private readonly long[] _longestFirst;
    private readonly long _watched;

    /// <param name="waits">Each wait, in ticks of <see cref="Stopwatch"/>.</param>
    /// <param name="watched">The time in which they were seen, all threads together.</param>
    public Waits(long[] waits, long watched)
    {
        Array.Sort(waits);
        Array.Reverse(waits);
        (_longestFirst, _watched) = (waits, watched);
    }

    public int CountLongerThan(TimeSpan time) => _longestFirst.Count(wait => Stopwatch.GetElapsedTime(0, wait) > time);

    /// <summary>
    /// Microseconds within which this share of the requests is answered by a thread that needs no time for them: L, so that the
    /// parts of the waits that are more than L before their end make up the rest of the time.
    /// </summary>
    public double At(double share)
    {
        double late = (1 - share) * _watched;
        double sum = 0;
        for (int count = 0; count < _longestFirst.Length; count++)
        {
            // With the first `count` waits longer than L: sum − count · L = late.
            double limit = (sum - late) / Math.Max(count, 1);
            if (count > 0 && limit >= _longestFirst[count])
            {
                return limit / Stopwatch.Frequency * 1e6;
            }

            sum += _longestFirst[count];
        }

        return Math.Max(0, (sum - late) / Math.Max(_longestFirst.Length, 1)) / Stopwatch.Frequency * 1e6;
    }
}
