using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Running;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>A load of one thread on a fake clock, against servers without a network.</summary>
internal sealed class ScriptedLoad
{
    private readonly FakeTime _time = new();
    private readonly List<PipelinedConnection> _connections = [];

    public ScriptedLoad(Workload workload, LoadPeriod period, int depth, ReplyWriter reply, Func<LoadPeriod, IPace> pace, Func<long, bool>? isStalledAt = null, int connections = 1)
    {
        LoadClock clock = new(_time);
        Readiness = new FakeReadiness(_time);
        period.Begin(0);
        for (int index = 0; index < connections; index++)
        {
            ScriptedTransport transport = new(reply, () => isStalledAt?.Invoke(_time.NowNs) ?? false);
            ConnectionPlan plan = new(workload, (double)index / connections, pace(period), period, depth);
            _connections.Add(new PipelinedConnection(transport, plan, Record));
        }

        Thread = new LoadThread(_connections, Readiness, clock, period, Record);
    }

    public LoadRecord Record { get; } = new();

    public FakeReadiness Readiness { get; }

    public LoadThread Thread { get; }

    /// <summary>Runs it to its end.</summary>
    public LoadRecord Run()
    {
        Thread.Run(CancellationToken.None);
        return Record;
    }
}
