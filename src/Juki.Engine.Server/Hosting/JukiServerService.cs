using Juki.Engine.Server.Hosting.Listening;
using Juki.Engine.Server.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Hosting;

/// <summary>Starts and stops a server with its host.</summary>
internal sealed partial class JukiServerService(
    RequestListener requests,
    HealthListener health,
    ServerAddresses addresses,
    ServerLifetime lifetime,
    ServerLimits limits,
    ServerMetrics metrics,
    TimeProvider time,
    ILogger<JukiServerService> log) : IHostedService
{
    /// <summary>Health is listened for last: whoever finds it finds a server that takes requests.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        addresses.Requests = await requests.StartAsync(cancellationToken).ConfigureAwait(false);
        addresses.Health = await health.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves: takes no more connections, lets sessions answer what arrived, and cuts off what is left when time is up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lifetime.BeginDrain();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(limits.DrainTimeoutMs), time);
        using var cutOff = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using CancellationTokenRegistration told = cutOff.Token.Register(() => LogCutOff(metrics.Connections, limits.DrainTimeoutMs));
        await requests.StopAsync(cutOff.Token).ConfigureAwait(false);
        await health.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Connections} connections did not end within {DrainTimeoutMs} ms and are cut off.")]
    private partial void LogCutOff(long connections, int drainTimeoutMs);
}
