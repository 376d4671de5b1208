using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A real server on a port of its own, with a well-behaved client beside whatever a test does to it.</summary>
internal sealed class ServerUnderAttack : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AttackedRegister _register;
    private readonly CertificateFiles? _certificate;

    private ServerUnderAttack(IHost host, AttackedRegister register, CertificateFiles? certificate) =>
        (_host, _register, _certificate) = (host, register, certificate);

    /// <summary>Where it listens.</summary>
    public string Address => _host.Services.GetRequiredService<ServerAddresses>().Requests;

    /// <summary>A resident's code.</summary>
    public ulong Code => _register.Code;

    /// <summary>The well-behaved client, while an attack lasts.</summary>
    public Bystander? Bystander { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <param name="register">What it answers from.</param>
    /// <param name="limits">What it takes.</param>
    /// <param name="time">Its clock, if that is to be moved by hand.</param>
    /// <param name="certificate">For TLS.</param>
    /// <param name="takesChanges">Whether it takes changes of the register.</param>
    public static async Task<ServerUnderAttack> StartAsync(
        AttackedRegister register, ServerLimits limits, TimeProvider? time = null, CertificateFiles? certificate = null, bool takesChanges = false)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.TryAddSingleton(time ?? TimeProvider.System);
        builder.Services.AddJukiServer(options =>
        {
            options.Register = register.Path;
            options.Listen = "127.0.0.1:0";
            options.Limits = limits;
            options.Changes = takesChanges;
            options.Tls = certificate?.Settings ?? new();
        });
        IHost host = builder.Build();
        await host.StartAsync();
        return new ServerUnderAttack(host, register, certificate);
    }

    /// <summary>Connects as a well-behaved client does.</summary>
    public Task<RawConnection> GreetAsync() => RawConnection.GreetAsync(Address, _certificate?.Certificate);

    /// <summary>Lets a well-behaved client ask as long as an attack lasts: it must be answered rightly before, meanwhile and afterwards.</summary>
    /// <returns>The most memory that was in use meanwhile, beyond that in use before.</returns>
    public async Task<long> AttackAsync(Func<Task> attack)
    {
        using Bystander bystander = await Hostile.Bystander.BeginAsync(this);
        Bystander = bystander;
        try
        {
            await attack();
        }
        finally
        {
            await bystander.EndAsync();
        }

        return bystander.MemoryBytesAdded;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
