using System.Numerics;

namespace Juki.Engine.Server.Metrics;

/// <summary>
/// Counters that every processor adds to in an array of its own, so that they do not pull one cache line to and fro. Sums are exact:
/// a thread that is moved in the middle adds to the former processor's array, atomically.
/// </summary>
internal sealed class ShardedCounters(int count)
{
    /// <summary>Places at either end that nobody uses: arrays lie side by side on the heap, and cache lines are fetched in pairs.</summary>
    private const int Margin = 16;

    private readonly long[][] _shards = [.. Enumerable.Range(0, ShardCount).Select(_ => new long[count + Margin])];

    /// <summary>The array of the processor that this thread is on.</summary>
    public long[] Shard => _shards[Thread.GetCurrentProcessorId() & (_shards.Length - 1)];

    /// <summary>What was added to a counter.</summary>
    public long this[int slot] => _shards.Sum(shard => Interlocked.Read(ref shard[slot]));

    private static int ShardCount => (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);
}
