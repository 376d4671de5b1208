using Juki.Engine.Store.Memory;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Finds lines that share a key among the lines of all workers, bucket by bucket on all cores. The buckets know nothing of
/// each other, and what is found depends neither on the threads that gathered the lines nor on those that search them.
/// </summary>
internal static class RepeatSearch
{
    /// <summary>The lines that share a key.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static RepeatedRows Run<T>(IEnumerable<KeyedLines<T>> workers, int threadCount, CancellationToken cancellation)
        where T : unmanaged, IKeyedLine
    {
        NativeBuckets<T>[] parts = [.. workers.Select(worker => worker.Finish())];
        RepeatTable<T>[] tables = [.. Enumerable.Range(0, threadCount).Select(_ => new RepeatTable<T>())];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threadCount, CancellationToken = cancellation };
        Parallel.For(0, threadCount, options, thread =>
        {
            for (int bucket = thread; bucket < KeyedLines<T>.BucketCount; bucket += threadCount)
            {
                cancellation.ThrowIfCancellationRequested();
                tables[thread].Search(parts, bucket);
            }
        });
        RepeatTotals totals = new();
        Array.ForEach(tables, table => totals.Add(table.Totals));
        return totals.ToRows();
    }
}
