using System.Net;
using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>A server of ours in this process, on a port of the loopback that the system chooses, over an engine that is open.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly IHost _host;

    private LoopbackServer(IHost host) => _host = host;

    public EndPoint EndPoint => IPEndPoint.Parse(_host.Services.GetRequiredService<ServerAddresses>().Requests);

    public static LoopbackServer Start(IdentityEngine engine, string register)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(engine);
        builder.Services.AddJukiServer(options => (options.Register, options.Listen) = (register, "127.0.0.1:0"));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        IHost host = builder.Build();
        host.Start();
        return new LoopbackServer(host);
    }

    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
    }
}
