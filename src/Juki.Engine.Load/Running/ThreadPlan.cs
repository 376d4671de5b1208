using System.Net.Security;
using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Running;

/// <summary>Deals connections out to threads, and rate and number of requests out to connections.</summary>
internal sealed class ThreadPlan(LoadOptions options, Workload workload, LoadPeriod period, LoadClock clock)
{
    private const double NsPerSecond = 1e9;

    /// <summary>The threads, not yet running.</summary>
    public IReadOnlyList<LoadThread> Assign(OpenedConnections opened) =>
        [.. Enumerable.Range(0, options.Threads).Select(thread => Assign(thread, opened.Busy))];

    private LoadThread Assign(int thread, IReadOnlyList<BlockingConnection> connections)
    {
        LoadRecord record = new();
        TlsReadiness? tls = options.Tls ? new TlsReadiness() : null;
        List<PipelinedConnection> own = [];
        for (int index = thread; index < connections.Count; index += options.Threads)
        {
            ITransport transport = connections[index].Stream is SslStream
                ? new TlsTransport(connections[index], tls!)
                : new SocketTransport(connections[index].Socket);
            own.Add(new PipelinedConnection(transport, PlanOf(index), record));
        }

        return new LoadThread(own, tls ?? ReadinessOf(own), clock, period, record);
    }

    private static IReadiness ReadinessOf(List<PipelinedConnection> connections) =>
        OperatingSystem.IsLinux() ? new PolledReadiness(connections) : new SocketReadiness();

    private ConnectionPlan PlanOf(int index) =>
        new(workload, (double)index / options.Connections, PaceOf(index), period, options.Pipeline);

    /// <summary>Connections take turns in the schedule: the first request is the first one's, the next the next one's.</summary>
    private IPace PaceOf(int index)
    {
        long requests = RequestsOf(index);
        return options.Rate is { } rate
            ? new OpenPace(period, index / rate * NsPerSecond, options.Connections / rate * NsPerSecond, requests)
            : new ClosedPace(period, requests);
    }

    private long RequestsOf(int index) => options.Requests is not { } all ? long.MaxValue
        : (all / options.Connections) + (index < all % options.Connections ? 1 : 0);
}
