using Juki.Engine.Cli.Console;
using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Cli.Verbs;

/// <summary>One run of the server, from opening the register to the end of the drain.</summary>
internal static class ServeRun
{
    /// <summary>Serves until told to stop, and drains.</summary>
    /// <exception cref="OptionsValidationException">The settings have faults.</exception>
    public static async Task ToTheEndAsync(IConfiguration settings, CancellationToken stop)
    {
        using IHost host = CreateHost(settings);
        JukiServerOptions options = host.Services.GetRequiredService<IOptions<JukiServerOptions>>().Value;
        WorkProgress.Run($"opening {options.Register}", 0, _ => host.Services.GetRequiredService<IdentityEngine>());
        await host.StartAsync(stop);
        System.Console.WriteLine(Serving(host.Services, options));
        using CancellationTokenRegistration told = host.Services.GetRequiredService<ServerLifetime>().Draining.Register(
            () => System.Console.WriteLine($"draining: what arrived is answered, within {Numbers.Seconds(TimeSpan.FromMilliseconds(options.Limits.DrainTimeoutMs))}"));
        await host.WaitForShutdownAsync(stop);
        System.Console.WriteLine("stopped");
    }

    private static IHost CreateHost(IConfiguration settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddJukiServer(settings.GetSection(JukiServerOptions.SectionName));
        return builder.Build();
    }

    private static string Serving(IServiceProvider services, JukiServerOptions options)
    {
        ServerAddresses addresses = services.GetRequiredService<ServerAddresses>();
        string residents = Numbers.Count(services.GetRequiredService<ServerHealth>().Residents);
        string health = addresses.Health is { } address ? $", health on http://{address}/health" : string.Empty;
        return $"serving {residents} residents on {addresses.Requests} ({(options.Tls.IsOn ? "TLS" : "plain")}){(options.Changes ? ", taking changes" : string.Empty)}{health}";
    }
}
