using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>A register that was mapped with a flipped bit, which has been found.</summary>
internal sealed class DamagedRegister : IDisposable
{
    private readonly SyntheticRegister _synthetic = new(50);

    private DamagedRegister()
    {
        string section = System.IO.Path.Combine(Path, "snapshot-1", "households.section");
        byte[] bytes = File.ReadAllBytes(section);
        bytes[4_100] ^= 1;
        File.WriteAllBytes(section, bytes);
        Engine = new IdentityEngine(Register.Open(Path, LoadMode.Map, mappedBytesMin: 200, availableMemory: long.MaxValue), new EngineOptions { Load = LoadMode.Map });
    }

    public string Path => _synthetic.Path;

    public IdentityEngine Engine { get; }

    public static async Task<DamagedRegister> OpenAsync()
    {
        var damaged = new DamagedRegister();
        await damaged.Engine.Register.Verification.Completion;
        return damaged;
    }

    public void Dispose()
    {
        Engine.Dispose();
        _synthetic.Dispose();
    }
}
