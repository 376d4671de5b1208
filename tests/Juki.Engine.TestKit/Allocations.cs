namespace Juki.Engine.TestKit;

/// <summary>Measures what a piece of code allocates once it is warm.</summary>
public static class Allocations
{
    /// <summary>
    /// Bytes that this thread allocates in <paramref name="rounds"/> runs of <paramref name="work"/>, after as many runs
    /// to grow buffers; the least of three measurements, since the runtime now and then allocates for itself.
    /// </summary>
    public static long Measure(Action work, int rounds = 1000)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 4; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int round = 0; round < rounds; round++)
            {
                work();
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            least = attempt == 0 ? least : Math.Min(least, allocated);
        }

        return least;
    }
}
