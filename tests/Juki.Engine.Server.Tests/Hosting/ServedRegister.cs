using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>A register for servers that are asked little; its directory, which several may open.</summary>
public sealed class ServedRegister : IDisposable
{
    public const int Residents = 200;

    private readonly SyntheticRegister _synthetic = new(Residents);

    public string Path => _synthetic.Path;

    public void Dispose() => _synthetic.Dispose();
}
