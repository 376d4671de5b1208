namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>The small register with a server that serves it, for the tests of one class.</summary>
public sealed class ServedRegister(SmallRegister register) : IAsyncLifetime
{
    private RunningServer? _server;

    /// <summary>The register's directory.</summary>
    public string Path => register.Path;

    /// <summary>The server, HOST:PORT.</summary>
    public string Server => _server!.Address;

    internal KnownResident Ordinary => register.Ordinary;

    internal KnownResident Protected => register.Protected;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync(register.Path);

    public Task DisposeAsync() => _server!.DisposeAsync().AsTask();

    /// <summary>Runs a verb with the register itself, and with the server: whoever is asked, the same is printed.</summary>
    internal JukiRun RunBoth(string verb, params string[] arguments)
    {
        JukiRun here = Juki.Run([verb, "--register", Path, .. arguments]);
        JukiRun there = Juki.Run([verb, "--server", Server, .. arguments]);
        Assert.Equal(here, there);
        Assert.Empty(there.Errors);
        return there;
    }
}
