using System.Diagnostics.Metrics;
using Juki.Engine.Server;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Server.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>A server without a network: what its sessions share, metrics included, and nobody who listens.</summary>
internal sealed class SessionServer : IDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ServerLifetime _lifetime = new(TimeProvider.System);
    private readonly ServerMetrics _metrics;

    public SessionServer(IdentityEngine engine)
    {
        _metrics = new ServerMetrics(_provider.GetRequiredService<IMeterFactory>());
        Services = new SessionServices(engine, new ServerLimits(), _metrics, _lifetime, TimeProvider.System, NullLogger<SessionServices>.Instance);
    }

    public SessionServices Services { get; }

    public void Dispose()
    {
        Services.Dispose();
        _metrics.Dispose();
        _lifetime.Dispose();
        _provider.Dispose();
    }
}
