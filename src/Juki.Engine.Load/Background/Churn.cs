using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Background;

/// <summary>Clients that come for one request each, a lookup where the load has any, so many a second by a fixed schedule.</summary>
internal sealed class Churn(ServerConnector connector, Workload workload, double perSecond, LoadClock clock, AnswerTally tally) : IBackground
{
    private const double NsPerSecond = 1e9;

    private readonly AnswerCheck _check = new(workload, tally);
    private readonly RequestKind _kind = Enum.GetValues<RequestKind>().First(kind => workload.CountOf(kind) > 0);
    private int _next;

    /// <summary>What came of them.</summary>
    public ChurnRecord Record { get; } = new();

    public void Run(CancellationToken stop)
    {
        double dueNs = clock.NowNs;
        while (!IsStoppedBefore(dueNs, stop))
        {
            Visit((long)dueNs, stop);
            dueNs += NsPerSecond / perSecond;
        }
    }

    private bool IsStoppedBefore(double dueNs, CancellationToken stop)
    {
        double milliseconds = (dueNs - clock.NowNs) / (NsPerSecond / 1000);
        return milliseconds >= 1 ? stop.WaitHandle.WaitOne((int)milliseconds) : stop.IsCancellationRequested;
    }

    private void Visit(long dueNs, CancellationToken stop)
    {
        try
        {
            using BlockingConnection connection = connector.Connect().Connection;
            using CancellationTokenRegistration interrupting = stop.Register(connection.Interrupt);
            Ask(connection);
            connection.Send(MessageKind.Goodbye, []);
            connection.Read(out _);
            Record.Latency.Record(clock.NowNs - dueNs);
        }
        catch (Exception failure) when (failure is LoadException or IOException)
        {
            if (stop.IsCancellationRequested)
            {
                Record.Latency.Record(clock.NowNs - dueNs);
                return;
            }

            Record.Failed++;
            Record.LastFailure = failure.Message;
        }
    }

    private void Ask(BlockingConnection connection)
    {
        int index = _next;
        _next = (_next + 1) % workload.CountOf(_kind);
        connection.Send(_kind.OnWire(), workload.Set(_kind).Payload(index));
        FrameHeader header = connection.Read(out ReadOnlySpan<byte> payload);
        _check.Take(_kind, index, header, payload);
    }
}
