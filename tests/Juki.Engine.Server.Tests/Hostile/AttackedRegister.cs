using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A small register that all servers of these tests answer from.</summary>
public sealed class AttackedRegister : IDisposable
{
    private readonly SyntheticRegister _synthetic = new(residents: 2000, seed: 5);

    public AttackedRegister()
    {
        RegisterInit.Run(_synthetic.Path, new JournalGeometry(1 << 16, 1 << 20));
        using Register register = Register.Open(_synthetic.Path);
        Codes = [.. Enumerable.Range(0, register.ResidentCount).Select(row => PackedCode.Of(register.CodeOf(row)))];
        Code = Codes[0];
    }

    /// <summary>The register's directory.</summary>
    public string Path => _synthetic.Path;

    /// <summary>One resident's code.</summary>
    public ulong Code { get; }

    /// <summary>The codes of all residents.</summary>
    public IReadOnlyList<ulong> Codes { get; }

    public void Dispose() => _synthetic.Dispose();
}
