using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>The health endpoint on a port of its own, so that it can be kept inside while requests come from outside.</summary>
internal sealed class HealthListener(IOptions<JukiServerOptions> options, HealthApplication health, IServiceProvider services) : IDisposable
{
    private readonly JukiServerOptions _options = options.Value;
    private KestrelListener? _listener;

    /// <summary>Begins to listen if the settings want it; says where, or null.</summary>
    public async Task<string?> StartAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(_options.HealthListen))
        {
            return null;
        }

        _listener = new KestrelListener(_options.Path + ":HealthListen", ListenAddress.Parse(_options.HealthListen), Transports.Sockets, services);
        await _listener.StartAsync(listen => listen.Protocols = HttpProtocols.Http1, health, cancellation).ConfigureAwait(false);
        return _listener.BoundAddress;
    }

    /// <inheritdoc cref="KestrelListener.StopAsync"/>
    public Task StopAsync(CancellationToken cutOff) => _listener?.StopAsync(cutOff) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _listener?.Dispose();
}
