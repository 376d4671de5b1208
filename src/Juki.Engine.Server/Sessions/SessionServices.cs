using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Sessions;

/// <summary>What all connections of a server share.</summary>
internal sealed class SessionServices : IDisposable
{
    public SessionServices(
        IdentityEngine engine, ServerLimits limits, ServerMetrics metrics, ServerLifetime lifetime, TimeProvider time, ILogger<SessionServices> log)
    {
        FailureLog failures = new(log);
        Engines = new CurrentEngines(engine, failures, limits, time, lifetime);
        Bulk = new BulkLane(Engines, limits, metrics, time);
        Changes = new ChangeLane(failures, engine.Changes, limits, metrics, time, lifetime);
        Feed = new FeedLane(Engines, limits, metrics, time, lifetime);
        Renewal = new EngineRenewal(Engines, log, lifetime.Draining);
        Hello = new ServerHello(Engines, limits);
        Health = new ServerHealth(lifetime, Engines, Renewal);
        (Limits, Metrics, Lifetime, Time, Log) = (limits, metrics, lifetime, time, log);
    }

    public CurrentEngines Engines { get; }

    public EngineRenewal Renewal { get; }

    public BulkLane Bulk { get; }

    public ChangeLane Changes { get; }

    /// <summary>Where batches of a kind are answered.</summary>
    public ILane LaneOf(MessageKind kind) => kind switch
    {
        MessageKind.ChangeBatch => Changes,
        MessageKind.ChangeFeed => Feed,
        _ => Bulk,
    };

    public FeedLane Feed { get; }

    public ServerHello Hello { get; }

    public ServerHealth Health { get; }

    public ServerLimits Limits { get; }

    public ServerMetrics Metrics { get; }

    public ServerLifetime Lifetime { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public void Dispose()
    {
        Renewal.Dispose();
        Feed.Dispose();
        Changes.Dispose();
        Bulk.Dispose();
        Engines.Dispose();
    }
}
