using Juki.Engine.Durability.Journal;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Server.Hosting.Listening;
using Juki.Engine.Server.Hosting.Settings;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Server.Sessions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting;

/// <summary>Adds a server to a host of one's own.</summary>
/// <example>
/// <code>
/// HostApplicationBuilder builder = Host.CreateApplicationBuilder();
/// builder.Services.AddJukiServer(builder.Configuration.GetSection("Juki"));
/// await builder.Build().RunAsync();
/// </code>
/// </example>
public static class JukiServerServices
{
    /// <summary>What a host does beside the drain when it stops.</summary>
    private static readonly TimeSpan ShutdownTimeoutMin = TimeSpan.FromMilliseconds(LimitRange.DrainTimeoutMsMax + 10_000);

    /// <summary>Adds a server with the settings of a configuration (<see cref="JukiServerOptions"/>).</summary>
    /// <remarks>
    /// The server opens its register and listens when the host starts, and drains when it stops. It has sockets of its own and needs no
    /// web application. A <see cref="TimeProvider"/> among the host's services is the server's clock. The <see cref="IdentityEngine"/> among them is the one
    /// that the server begins with: where it takes changes, another takes its place behind each checkpoint, and it is closed.
    /// </remarks>
    public static IServiceCollection AddJukiServer(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddJukiServer(services, options => SettingsReader.Read(section, options));
    }

    /// <summary>Adds a server with settings from code.</summary>
    /// <inheritdoc cref="AddJukiServer(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddJukiServer(this IServiceCollection services, Action<JukiServerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<JukiServerOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JukiServerOptions>, ServerOptionsValidator>());
        services.PostConfigure<HostOptions>(AllowForDrain);
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<JukiServerOptions>>().Value.Limits);
        services.TryAddSingleton(OpenEngine);
        AddParts(services);

        // Hosted services stop in reverse: the last metrics tell of the drain.
        services.AddHostedService<MetricsExport>();
        services.AddHostedService<JukiServerService>();
        return services;
    }

    private static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton<ServerLifetime>();
        services.TryAddSingleton(provider => provider.GetRequiredService<SessionServices>().Health);
        services.TryAddSingleton<ServerMetrics>();
        services.TryAddSingleton<ServerAddresses>();
        services.TryAddSingleton<HealthApplication>();
        services.TryAddSingleton<SessionServices>();
        services.TryAddSingleton<SessionRegistry>();
        services.TryAddSingleton<ConnectionHandler, JukiConnectionHandler>();
        services.TryAddSingleton<RequestListener>();
        services.TryAddSingleton<HealthListener>();
    }

    private static IdentityEngine OpenEngine(IServiceProvider provider)
    {
        JukiServerOptions options = provider.GetRequiredService<IOptions<JukiServerOptions>>().Value;
        EngineOptions forEngine = new()
        {
            Load = options.Load,
            Rules = DecisionRules.Load(options.Rules),
            Profile = MatchProfile.Named(options.Profile),
            Recovery = new LoggedRecovery(provider.GetRequiredService<ILogger<LoggedRecovery>>()),
            Journal = new JournalOptions { Time = provider.GetRequiredService<TimeProvider>() },
        };
        return options.Changes ? IdentityEngine.OpenForChanges(options.Register, forEngine) : IdentityEngine.Open(options.Register, forEngine);
    }

    private static void AllowForDrain(HostOptions host)
    {
        if (host.ShutdownTimeout < ShutdownTimeoutMin)
        {
            host.ShutdownTimeout = ShutdownTimeoutMin;
        }
    }
}
