using Juki.Engine.Changes;
using Juki.Engine.Client;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Codes;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Sessions;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>A server over loopback that takes changes of a register of its own, and a client.</summary>
internal sealed class ChangingServer : IAsyncDisposable
{
    private readonly SyntheticRegister _register = new(200, seed: 3);
    private HostedServer _server = null!;
    private bool _isClosed;

    public static RequestContext Context { get; } = new(purpose: 1, operatorId: "test", caseReference: "");

    public JukiClient Client { get; private set; } = null!;

    public string Directory => _register.Path;

    public string Address => _server.Addresses.Requests;

    public HostedServer Server => _server;

    /// <summary>The engines that the server answers with.</summary>
    public CurrentEngines Engines => _server.Services.GetRequiredService<SessionServices>().Engines;

    public IdentityEngine Engine => Engines.Current.WithSex;

    public static async Task<ChangingServer> StartAsync(bool takesChanges = true, ServerLimits? limits = null)
    {
        ChangingServer server = new();
        RegisterInit.Run(server.Directory, new JournalGeometry(1 << 16, 1 << 20));
        await server.OpenAsync(takesChanges, limits ?? new ServerLimits());
        return server;
    }

    /// <summary>The code of a resident who is not removed.</summary>
    public ResidentCode Somebody(int number = 0)
    {
        Store.Registers.Register register = Engine.Register;
        return register.CodeOf(Enumerable.Range(0, register.ResidentCount).Where(row => register[row].Status == 0).ElementAt(number));
    }

    /// <summary>Another client of one connection.</summary>
    public JukiClient Connect() => new(new JukiClientOptions { Server = Address, Connections = 1 });

    /// <summary>Ends client and server, so that the register can be opened by others.</summary>
    public async Task CloseAsync()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            await _server.DisposeAsync();
            await Client.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _register.Dispose();
    }

    private async Task OpenAsync(bool takesChanges, ServerLimits limits)
    {
        _server = await HostedServer.StartAsync(_ => { }, options => (options.Register, options.Changes, options.Limits) = (Directory, takesChanges, limits));
        Client = Connect();
    }
}
