using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Server;
using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Engine.Load.Tests.EndToEnd;

/// <summary>A real server over a generated register, on a port that the system chose.</summary>
public sealed class RunningServer : IAsyncLifetime, IDisposable
{
    private readonly SyntheticRegister _register = new(residents: 5_000, seed: 9);
    private IHost? _plain;
    private IHost? _tls;

    /// <summary>Its address.</summary>
    public ServerAddress Plain { get; private set; } = new("", 0);

    /// <summary>The address of another that speaks TLS.</summary>
    public ServerAddress Tls { get; private set; } = new("", 0);

    internal TestCertificate Certificate { get; } = new();

    public async Task InitializeAsync()
    {
        (_plain, Plain) = await StartAsync(_ => { });
        (_tls, Tls) = await StartAsync(options => options.Tls = new TlsSettings { CertificateFile = Certificate.File, KeyFile = Certificate.KeyFile });
    }

    public async Task DisposeAsync()
    {
        foreach (IHost host in new[] { _plain, _tls }.OfType<IHost>())
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    public void Dispose()
    {
        _register.Dispose();
        Certificate.Dispose();
    }

    /// <summary>Noisy queries for its residents.</summary>
    public Workload Workload(WorkloadOptions options, string noise = "light")
    {
        WorkloadBuilder builder = new(options);
        foreach (NoisyQuery query in NoisyQueries.Make(_register, NoiseProfile.BuiltIn(noise), new QueryOptions { Count = 2_000 }).Rows())
        {
            QueryItems items = new() { Code = query.Code, Name = query.Name, Kana = query.Kana, BirthDate = query.BirthDate, Sex = query.Sex, Address = query.Address };
            builder.Add(items, TruthOf(query));
        }

        return builder.Complete();
    }

    private static Expectation TruthOf(NoisyQuery query)
    {
        ResidentCode.Parse(query.TrueCode, out ResidentCode code);
        return query.IsPresent ? Expectation.Of(code) : Expectation.Absent;
    }

    private async Task<(IHost Host, ServerAddress Address)> StartAsync(Action<JukiServerOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJukiServer(options =>
        {
            options.Register = _register.Path;
            options.Listen = "127.0.0.1:0";
            options.Limits = new ServerLimits { BatchItemsMax = 256 };
            configure(options);
        });
        IHost host = builder.Build();
        await host.StartAsync();
        Assert.True(ServerAddress.TryParse(host.Services.GetRequiredService<ServerAddresses>().Requests, out ServerAddress address));
        return (host, address);
    }
}
