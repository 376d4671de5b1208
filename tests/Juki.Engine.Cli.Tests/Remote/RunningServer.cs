using Juki.Engine.Server;
using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>A server in a host of the test's own, on a port that the system chose.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningServer(IHost host) => _host = host;

    /// <summary>Where it takes requests, HOST:PORT.</summary>
    public string Address => _host.Services.GetRequiredService<ServerAddresses>().Requests;

    public static async Task<RunningServer> StartAsync(string register, ServerLimits? limits = null, TlsSettings? tls = null, bool takesChanges = false)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJukiServer(options =>
        {
            options.Register = register;
            options.Listen = "127.0.0.1:0";
            options.Changes = takesChanges;
            options.Limits = limits ?? options.Limits;
            options.Tls = tls ?? options.Tls;
        });
        RunningServer server = new(builder.Build());
        await server._host.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
