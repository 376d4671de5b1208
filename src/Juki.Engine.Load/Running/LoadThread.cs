using Juki.Engine.Linux;
using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;

namespace Juki.Engine.Load.Running;

/// <summary>
/// Serves many connections by turns on one thread. Few connections are read without asking first whether there is something; of many,
/// the kernel is asked in one call which have. Only if nothing moves does it wait.
/// </summary>
internal sealed class LoadThread(List<PipelinedConnection> connections, IReadiness readiness, LoadClock clock, LoadPeriod period, LoadRecord record)
{
    /// <summary>Reading in vain from one connection costs a tenth of asking about all.</summary>
    private const int UnaskedMax = 8;

    /// <summary>Requests that are due closer together than this are sent together, after a rest.</summary>
    private const long SoonNs = 10_000;

    private static readonly TimeSpan RestMin = TimeSpan.FromMicroseconds(50);
    private static readonly TimeSpan RestMax = TimeSpan.FromMicroseconds(500);
    private static readonly TimeSpan WaitMax = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(30);

    private readonly List<PipelinedConnection> _ready = [.. connections];
    private readonly List<PipelinedConnection> _ended = [];

    /// <summary>What was measured.</summary>
    public LoadRecord Record { get; } = record;

    /// <summary>Why connections ended before their time.</summary>
    public IReadOnlyList<string> Losses => [.. _ended.Select(connection => connection.Loss).OfType<string>()];

    /// <summary>Requests in flight; for others to read, about right.</summary>
    public int InFlight { get; private set; }

    /// <summary>Runs until all connections are done.</summary>
    public void Run(CancellationToken stop)
    {
        ThreadPunctuality.WakeOnTime();
        while (connections.Count > 0)
        {
            long nowNs = clock.NowNs;
            if (stop.IsCancellationRequested)
            {
                period.EndAt(nowNs);
            }

            Step();
            RemoveDone(clock.NowNs);
        }

        InFlight = 0;
        readiness.Dispose();
        long endNs = clock.NowNs;
        _ended.ForEach(connection => connection.Settle(endNs));
    }

    /// <summary>One turn of all connections, and a wait where that is due.</summary>
    internal void Step()
    {
        long beganNs = clock.NowNs;
        bool hasMoved = false;
        foreach (PipelinedConnection connection in _ready)
        {
            hasMoved |= connection.Receive(clock);
        }

        (bool hasSent, long nextDueNs) = Send(clock.NowNs);
        hasMoved |= hasSent;
        bool isDueSoon = nextDueNs - clock.NowNs < SoonNs;
        if (isDueSoon)
        {
            Rest(beganNs);
        }

        if ((hasMoved || isDueSoon) && connections.Count <= UnaskedMax)
        {
            ReadyAll();
        }
        else
        {
            readiness.Wait(connections, _ready, WaitUntil(nextDueNs));
        }
    }

    /// <summary>
    /// As long as the turn took: a generator that is busy without a pause takes a processor from the server, which then waits for the end of
    /// the slices, milliseconds long, in which the kernel deals it out. The rest counts: latencies run from the time when a request was due.
    /// </summary>
    private void Rest(long beganNs)
    {
        TimeSpan turn = TimeSpan.FromTicks((clock.NowNs - beganNs) / TimeSpan.NanosecondsPerTick);
        readiness.Rest(turn < RestMin ? RestMin : turn > RestMax ? RestMax : turn);
    }

    private (bool HasSent, long NextDueNs) Send(long nowNs)
    {
        bool hasSent = false;
        long nextDueNs = long.MaxValue;
        int inFlight = 0;
        foreach (PipelinedConnection connection in connections)
        {
            hasSent |= connection.Send(nowNs);
            nextDueNs = Math.Min(nextDueNs, connection.NextDueNs);
            inFlight += connection.InFlight;
        }

        InFlight = inFlight;
        return (hasSent, nextDueNs);
    }

    private void ReadyAll()
    {
        if (_ready.Count != connections.Count)
        {
            _ready.Clear();
            _ready.AddRange(connections);
        }
    }

    private TimeSpan WaitUntil(long dueNs) =>
        TimeSpan.FromTicks(Math.Clamp((dueNs - clock.NowNs) / TimeSpan.NanosecondsPerTick, 0, WaitMax.Ticks));

    private void RemoveDone(long nowNs)
    {
        bool isDrained = nowNs >= period.DrainedNs;
        for (int index = connections.Count - 1; index >= 0; index--)
        {
            PipelinedConnection connection = connections[index];
            if (isDrained || connection.IsSilent(nowNs, LoadClock.NsOf(SilenceMax)))
            {
                connection.Abandon();
            }

            if (connection.IsDone(nowNs))
            {
                connections.RemoveAt(index);
                _ready.Remove(connection);
                connection.Dispose();
                _ended.Add(connection);
            }
        }
    }
}
