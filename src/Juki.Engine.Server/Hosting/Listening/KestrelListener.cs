using System.ComponentModel;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>
/// A Kestrel of its own on one address. The host needs no web application for it, and one that is a web application keeps its own
/// server as it is; and requests and health are stopped one after the other, so that health can tell of the drain.
/// </summary>
internal sealed class KestrelListener(string setting, ListenAddress address, Func<ILoggerFactory, IConnectionListenerFactory> transport, IServiceProvider services) : IDisposable
{
    private const string SchemeEnd = "://";

    private KestrelServer? _server;

    /// <summary>Where it listens, with the port that the system chose.</summary>
    public string BoundAddress { get; private set; } = address.ToString();

    /// <summary>Begins to listen.</summary>
    /// <param name="configure">What is done with connections.</param>
    /// <param name="application">What answers HTTP on them, if that is not replaced.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <exception cref="IOException">The address cannot be listened on; names the setting and what helps.</exception>
    public async Task StartAsync<TContext>(Action<ListenOptions> configure, IHttpApplication<TContext> application, CancellationToken cancellation)
        where TContext : notnull
    {
        var options = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        address.ListenOn(options, configure);
        ILoggerFactory log = services.GetRequiredService<ILoggerFactory>();
        _server = new KestrelServer(Options.Create(options), transport(log), log);
        try
        {
            await _server.StartAsync(application, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or Win32Exception)
        {
            throw new IOException($"{setting} is {address}, and it cannot be listened on ({(failure.InnerException ?? failure).Message}). Choose another port or address, or end the program that has it.", failure);
        }

        string bound = _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        BoundAddress = bound[(bound.IndexOf(SchemeEnd, StringComparison.Ordinal) + SchemeEnd.Length)..];
    }

    /// <summary>Listens no more, asks connections to end, waits for them, and cuts them off when told so.</summary>
    public Task StopAsync(CancellationToken cutOff) => _server?.StopAsync(cutOff) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _server?.Dispose();
}
