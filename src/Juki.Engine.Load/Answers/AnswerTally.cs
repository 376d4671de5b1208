using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Answers;

/// <summary>Counts what came back. One thread counts; others may read a little too little meanwhile.</summary>
internal sealed class AnswerTally
{
    private const int ResultNumbers = 64;
    private const int FaultNumbers = 256;

    private readonly long[] _verdicts = new long[(int)AnswerVerdict.Missed + 1];
    private readonly long[] _states = new long[(int)CodeState.NoCode + 1];
    private readonly long[][] _results = [[], new long[ResultNumbers], new long[ResultNumbers]];
    private readonly long[] _faults = new long[FaultNumbers];

    /// <summary>Replies that belong to no request in flight.</summary>
    public long Unasked { get; private set; }

    /// <summary>Requests that were in flight when their connection ended, or when nobody waited for them any more.</summary>
    public long Missing { get; private set; }

    /// <summary>Answers with this verdict.</summary>
    public long Of(AnswerVerdict verdict) => _verdicts[(int)verdict];

    /// <summary>Counts the verdict of an answer.</summary>
    public void Count(AnswerVerdict verdict) => _verdicts[(int)verdict]++;

    /// <summary>Counts the state of a lookup.</summary>
    public void Count(CodeState state) => _states[(int)state]++;

    /// <summary>Counts the result of a verification or search.</summary>
    public void Count(RequestKind kind, ResultCode result) => _results[(int)kind][(int)result]++;

    /// <summary>Counts an error in place of a reply; numbers that no version knows share the last place.</summary>
    public void Count(WireFault fault) => _faults[Math.Min((int)fault, FaultNumbers - 1)]++;

    /// <summary>Counts a reply to nothing.</summary>
    public void CountUnasked() => Unasked++;

    /// <summary>Counts requests whose replies did not come.</summary>
    public void CountMissing(int requests) => Missing += requests;

    /// <summary>States of lookups that came back.</summary>
    public IEnumerable<KeyValuePair<CodeState, long>> States() => Counted<CodeState>(_states);

    /// <summary>Results of a kind that came back.</summary>
    public IEnumerable<KeyValuePair<ResultCode, long>> Results(RequestKind kind) => Counted<ResultCode>(_results[(int)kind]);

    /// <summary>Errors that came back.</summary>
    public IEnumerable<KeyValuePair<WireFault, long>> Faults() => Counted<WireFault>(_faults);

    /// <summary>Adds all that another has counted.</summary>
    public void Add(AnswerTally other)
    {
        Add(_verdicts, other._verdicts);
        Add(_states, other._states);
        Add(_faults, other._faults);
        for (int kind = 0; kind < _results.Length; kind++)
        {
            Add(_results[kind], other._results[kind]);
        }

        Unasked += other.Unasked;
        Missing += other.Missing;
    }

    private static void Add(long[] sums, long[] counts)
    {
        for (int place = 0; place < sums.Length; place++)
        {
            sums[place] += counts[place];
        }
    }

    private static IEnumerable<KeyValuePair<T, long>> Counted<T>(long[] counts)
        where T : struct, Enum =>
        counts.Index().Where(place => place.Item > 0).Select(place => KeyValuePair.Create((T)Enum.ToObject(typeof(T), place.Index), place.Item));
}
