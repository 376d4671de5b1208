using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Sessions;

/// <summary>
/// What <see cref="JukiConnectionHandler"/> needs of a host beside an <see cref="IdentityEngine"/>, <see cref="ServerLimits"/>,
/// <see cref="Metrics.ServerMetrics"/>, <see cref="Hosting.ServerLifetime"/> and a <see cref="TimeProvider"/>.
/// </summary>
internal static class SessionRegistration
{
    public static IServiceCollection AddJukiSessions(this IServiceCollection services) =>
        services.AddSingleton<SessionServices>().AddSingleton<SessionRegistry>();
}
