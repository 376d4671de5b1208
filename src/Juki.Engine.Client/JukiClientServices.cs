using Juki.Engine.Client.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Client;

/// <summary>Adds a <see cref="JukiClient"/> to a host.</summary>
public static class JukiClientServices
{
    /// <summary>Adds the one client of the host. Its options are checked when the host starts, all faults at once.</summary>
    /// <example>
    /// <code>
    /// services.AddJukiClient(options => options.Server = "localhost:7411");
    /// </code>
    /// </example>
    public static IServiceCollection AddJukiClient(this IServiceCollection services, Action<JukiClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure));
    }

    /// <summary>The same with the options of a section of the host's configuration.</summary>
    /// <example>
    /// <code>
    /// services.AddJukiClient(configuration.GetSection("Juki:Client"));
    /// </code>
    /// </example>
    public static IServiceCollection AddJukiClient(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, options => options.Bind(section));
    }

    private static IServiceCollection Add(IServiceCollection services, Action<OptionsBuilder<JukiClientOptions>> configure)
    {
        configure(services.AddOptions<JukiClientOptions>().ValidateOnStart());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JukiClientOptions>, JukiClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new JukiClient(
            provider.GetRequiredService<IOptions<JukiClientOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        return services;
    }
}
