using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Candidates;

namespace Juki.Engine.Benchmarks.Tolerant;

/// <summary>
/// Asks noisy queries in process, on one thread: one at a time as a person at a counter asks, and in whole batches as
/// <c>juki match</c> does. Each query is asked once before anything counts.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="queries">The queries.</param>
internal sealed class TolerantRun(IdentityEngine engine, NoisyQuery[] queries)
{
    private static readonly CandidatePass[] Passes = Enum.GetValues<CandidatePass>();

    private readonly MatchSession _session = engine.CreateSession();

    /// <summary>Sum over all answers of result and resident: equal for all ways to ask.</summary>
    public ulong Checksum { get; private set; }

    /// <summary>Managed bytes allocated for each query of the last run.</summary>
    public double AllocatedBytes { get; private set; }

    /// <summary>Asks one query at a time; the time runs from its text to its answer.</summary>
    public IReadOnlyList<TimedAnswer> Single()
    {
        Batched();
        var answers = new List<TimedAnswer>(queries.Length);
        Checksum = 0;
        foreach (NoisyQuery query in queries)
        {
            long[] before = Reached();
            long start = TimeProvider.System.GetTimestamp();
            _session.Clear();
            _session.Add(query.Items);
            _session.Run();
            ref readonly Answer answer = ref _session.Answer(0);
            TimeSpan time = TimeProvider.System.GetElapsedTime(start);
            Take(answer);
            answers.Add(new TimedAnswer(time, answer.Result, LastOf(before, Reached())));
        }

        return answers;
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

    private static CandidatePass LastOf(long[] before, long[] after) =>
        Passes[before.Zip(after, (old, now) => now > old).ToList().LastIndexOf(true)];

    private long[] Reached() => [.. Passes.Select(_session.Reached)];

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
