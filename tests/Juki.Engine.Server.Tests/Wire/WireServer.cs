using Juki.Engine.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>A whole server over the register that these tests share.</summary>
internal static class WireServer
{
    /// <param name="register">What it answers from.</param>
    /// <param name="limits">What it takes.</param>
    /// <param name="certificate">For TLS.</param>
    /// <param name="time">Its clock, if that is to be moved by hand.</param>
    /// <param name="log">Takes all that it logs.</param>
    public static Task<HostedServer> StartAsync(
        ServerRegister register, ServerLimits limits, CertificateFiles? certificate = null, TimeProvider? time = null, ILoggerProvider? log = null) =>
        HostedServer.StartAsync(
            services => services.AddSingleton(register.Engine).AddSingleton(time ?? TimeProvider.System).AddLogging(logging => Keep(logging, log)),
            options => (options.Register, options.Limits, options.Tls) = (register.Path, limits, certificate?.Settings ?? new()));

    private static void Keep(ILoggingBuilder logging, ILoggerProvider? log)
    {
        logging.SetMinimumLevel(LogLevel.Trace);
        if (log is not null)
        {
            logging.AddProvider(log);
        }
    }
}
