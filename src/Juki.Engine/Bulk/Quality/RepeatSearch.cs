using Juki.Engine.Store.Memory;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Finds lines that share a key among the lines of all workers, bucket by bucket on all cores. Equal keys fall into one
/// bucket, so the buckets know nothing of each other, and what is found depends neither on the threads that gathered the
/// lines nor on those that search them.
/// </summary>
internal static class RepeatSearch
{
    private const int BucketBits = 10;

    /// <summary>Room for one worker's lines.</summary>
    public static NativeBuckets<T> CreateBuckets<T>()
        where T : unmanaged, IKeyedLine => new(1 << BucketBits);

    /// <summary>Puts a line into the bucket of its key.</summary>
    public static void Add<T>(NativeBuckets<T> buckets, in T line)
        where T : unmanaged, IKeyedLine => buckets.Add((int)(line.Key >> (64 - BucketBits)), line);

    /// <summary>The lines that share a key.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static RepeatedRows Run<T>(IReadOnlyList<NativeBuckets<T>> parts, int threadCount, CancellationToken cancellation)
        where T : unmanaged, IKeyedLine
    {
        RepeatTable<T>[] tables = [.. Enumerable.Range(0, threadCount).Select(_ => new RepeatTable<T>())];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threadCount, CancellationToken = cancellation };
        Parallel.For(0, threadCount, options, thread =>
        {
            for (int bucket = thread; bucket < 1 << BucketBits; bucket += threadCount)
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
