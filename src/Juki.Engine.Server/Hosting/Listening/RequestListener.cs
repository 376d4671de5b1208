using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>Takes the connections of the wire protocol and hands them to a handler, in TLS where there is a certificate.</summary>
internal sealed class RequestListener(
    IOptions<JukiServerOptions> options,
    ConnectionHandler handler,
    HealthApplication health,
    TimeProvider time,
    ILogger<RequestListener> log,
    IServiceProvider services) : IDisposable
{
    private readonly JukiServerOptions _options = options.Value;
    private KestrelListener? _listener;

    /// <summary>Begins to listen; says where. The handler stands in the place of HTTP, so the application that Kestrel wants is never asked.</summary>
    public async Task<string> StartAsync(CancellationToken cancellation)
    {
        _listener = new KestrelListener(_options.Path + ":Listen", ListenAddress.Parse(_options.Listen), log => Transports.ForRequests(_options.Limits, log), services);
        await _listener.StartAsync(Configure, health, cancellation).ConfigureAwait(false);
        return _listener.BoundAddress;
    }

    /// <inheritdoc cref="KestrelListener.StopAsync"/>
    public Task StopAsync(CancellationToken cutOff) => _listener?.StopAsync(cutOff) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _listener?.Dispose();

    private void Configure(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.None;
        if (_options.Tls.IsOn)
        {
            var handshakeTimeout = TimeSpan.FromMilliseconds(_options.Limits.HandshakeTimeoutMs);
            listen.Use(new TlsLayer(ServerCertificate.Load(_options.Tls), handshakeTimeout, time, log).Over);
        }

        listen.Run(handler.OnConnectedAsync);
    }
}
