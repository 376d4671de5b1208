using System.Runtime.ExceptionServices;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Work split over the processors by ranges of the result: every worker reads all input and keeps what falls into its
/// range. Nothing is shared, so nothing is locked and the result does not depend on the number of workers. A failure comes out as it is.
/// </summary>
internal static class Shares
{
    /// <summary>Runs <paramref name="work"/> for ranges [start, end) that together make up [0, <paramref name="count"/>).</summary>
    public static void ForEach(int count, Action<int, int> work)
    {
        int workers = Math.Min(Environment.ProcessorCount, Math.Max(count, 1));
        Plainly(() => Parallel.For(0, workers, worker => work(Cut(count, worker, workers), Cut(count, worker + 1, workers))));
    }

    /// <summary>Does different things side by side, and waits for all.</summary>
    public static void Invoke(params Action[] things) => Plainly(() => Parallel.Invoke(things));

    private static void Plainly(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions.OfType<RegisterException>().FirstOrDefault() ?? several.InnerExceptions[0]);
        }
    }

    private static int Cut(int count, int part, int parts) => (int)((long)count * part / parts);
}
