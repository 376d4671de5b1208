using Juki.Engine.DataGen.Profiles;
using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QueryOptions = Juki.Engine.DataGen.Queries.QueryOptions;

namespace Juki.Engine.Client.Tests.EndToEnd;

/// <summary>A register of generated residents, a server for it in this process, and a client of that.</summary>
public sealed class RealServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly SyntheticRegister _files = new(residents: 5_000, seed: 11);
    private IHost? _host;

    /// <summary>The same register without a network.</summary>
    public IdentityEngine Engine => field ??= IdentityEngine.Open(_files.Path);

    /// <summary>Noisy queries about its residents, some with a code, some about nobody.</summary>
    public IReadOnlyList<NoisyQuery> Queries => field ??= NoisyQueries.Make(
        _files, NoiseProfile.BuiltIn("heavy"), new QueryOptions { Count = 600, Seed = 3, CodeShare = 0.5 }).Rows();

    /// <summary>Where the server is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A client of the server.</summary>
    public JukiClient Connect(Action<JukiClientOptions>? configure = null)
    {
        JukiClientOptions options = new() { Server = Address };
        configure?.Invoke(options);
        return new JukiClient(options);
    }

    /// <summary>Starts the server again where it was.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync(Address);
    }

    public Task InitializeAsync() => StartAsync("127.0.0.1:0");

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Engine.Dispose();
        _files.Dispose();
    }

    private async Task StartAsync(string listen)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddJukiServer(options =>
        {
            options.Register = _files.Path;
            options.Listen = listen;
            options.Limits = new() { BatchItemsMax = 64 };
        });
        _host = builder.Build();
        await _host.StartAsync();
        Address = _host.Services.GetRequiredService<ServerAddresses>().Requests;
    }

    private async Task StopAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
    }
}
