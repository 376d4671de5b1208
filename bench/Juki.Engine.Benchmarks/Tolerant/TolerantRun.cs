using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Registers;

namespace Juki.Engine.Benchmarks.Tolerant;

/// <summary>
/// Asks noisy queries in process, on one thread: one at a time as a person at a counter asks, and in whole batches as
/// <c>juki match</c> does. Each query is asked once before anything counts.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="queries">The queries.</param>
internal sealed class TolerantRun(IdentityEngine engine, NoisyQuery[] queries)
{
    private readonly MatchSession _session = engine.CreateSession();

    /// <summary>Sum over all answers of result and resident: equal for all ways to ask.</summary>
    public ulong Checksum { get; private set; }

    /// <summary>Managed bytes allocated for each query of the last run.</summary>
    public double AllocatedBytes { get; private set; }

    /// <summary>Asks one query at a time; the time runs from its text to its answer.</summary>
    /// <param name="groupOf">What the times are told apart by: a word for each answer.</param>
    public IReadOnlyDictionary<string, Latencies> Single(Func<Answer, string> groupOf)
    {
        Batched();
        var groups = new Dictionary<string, Latencies>(StringComparer.Ordinal);
        Checksum = 0;
        foreach (NoisyQuery query in queries)
        {
            long start = TimeProvider.System.GetTimestamp();
            _session.Clear();
            _session.Add(query.Items);
            _session.Run();
            ref readonly Answer answer = ref _session.Answer(0);
            TimeSpan time = TimeProvider.System.GetElapsedTime(start);
            Take(answer);
            string group = groupOf(answer);
            groups.TryAdd(group, new Latencies());
            groups[group].Add(time);
        }

        return groups;
    }

    /// <summary>Asks in batches of the session's size; gives the time of all.</summary>
    public TimeSpan Batched()
    {
        Checksum = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = TimeProvider.System.GetTimestamp();
        for (int first = 0; first < queries.Length; first += MatchSession.BatchSize)
        {
            Batch(queries.AsSpan(first, Math.Min(MatchSession.BatchSize, queries.Length - first)));
        }

        TimeSpan time = TimeProvider.System.GetElapsedTime(start);
        AllocatedBytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / queries.Length;
        return time;
    }

    private void Batch(ReadOnlySpan<NoisyQuery> batch)
    {
        _session.Clear();
        foreach (NoisyQuery query in batch)
        {
            _session.Add(query.Items);
        }

        _session.Run();
        for (int index = 0; index < batch.Length; index++)
        {
            Take(_session.Answer(index));
        }
    }

    private void Take(in Answer answer) => Checksum += ((ulong)answer.Result << 32) + (uint)answer.ResidentRow;
}
