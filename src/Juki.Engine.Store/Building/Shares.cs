namespace Juki.Engine.Store.Building;

/// <summary>
/// Work split over the processors by ranges of the result: every worker reads all input and keeps what falls into its
/// range. Nothing is shared, so nothing is locked and the result does not depend on the number of workers.
/// </summary>
internal static class Shares
{
    /// <summary>Runs <paramref name="work"/> for ranges [start, end) that together make up [0, <paramref name="count"/>).</summary>
    public static void ForEach(int count, Action<int, int> work)
    {
        int workers = Math.Min(Environment.ProcessorCount, Math.Max(count, 1));
        Parallel.For(0, workers, worker => work(Cut(count, worker, workers), Cut(count, worker + 1, workers)));
    }

    private static int Cut(int count, int part, int parts) => (int)((long)count * part / parts);
}
