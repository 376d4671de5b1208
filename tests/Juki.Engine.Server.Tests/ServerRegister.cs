using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests;

/// <summary>One generated register, opened once for all tests of a collection.</summary>
public sealed class ServerRegister : IDisposable
{
    private readonly SyntheticRegister _files = new(residents: 20_000, seed: 5);

    public ServerRegister() => Engine = IdentityEngine.Open(_files.Path);

    public SyntheticRegister Files => _files;

    public string Path => _files.Path;

    public IdentityEngine Engine { get; }

    public void Dispose()
    {
        Engine.Dispose();
        _files.Dispose();
    }
}

/// <summary>Tests that share the register.</summary>
[CollectionDefinition(Name)]
public sealed class ServerRegisterGroup : ICollectionFixture<ServerRegister>
{
    public const string Name = "server register";
}
