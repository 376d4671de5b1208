using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Juki.Engine.Server.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>A server in a generic host of its own, on ports that the system chooses.</summary>
internal sealed class HostedServer : IAsyncDisposable
{
    private readonly IHost _host;

    private HostedServer(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public ServerAddresses Addresses => Services.GetRequiredService<ServerAddresses>();

    public ServerLifetime Lifetime => Services.GetRequiredService<ServerLifetime>();

    /// <summary>Starts a server whose sessions are a handler's.</summary>
    public static Task<HostedServer> StartAsync<THandler>(ServedRegister register, Action<JukiServerOptions>? configure = null)
        where THandler : ConnectionHandler =>
        StartAsync(services => services.AddSingleton<ConnectionHandler, THandler>(), options =>
        {
            options.Register = register.Path;
            configure?.Invoke(options);
        });

    /// <summary>Starts a server beside other services.</summary>
    public static async Task<HostedServer> StartAsync(Action<IServiceCollection> add, Action<JukiServerOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        builder.Services.AddJukiServer(options =>
        {
            options.Listen = options.HealthListen = "127.0.0.1:0";
            configure(options);
        });
        var server = new HostedServer(builder.Build());
        await server._host.StartAsync();
        return server;
    }

    public Task StopAsync() => _host.StopAsync();

    /// <summary>Connects to where requests are taken.</summary>
    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPEndPoint.Parse(Addresses.Requests));
        return client;
    }

    /// <summary>Asks for health: the status, and the body.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> HealthAsync()
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri($"http://{Addresses.Health}/health"));
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
