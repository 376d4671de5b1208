using Juki.Engine.Lz4;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>What compressed sections need of the machine.</summary>
internal static class InstalledLz4
{
    /// <summary>Refuses to go on where the library is not installed. Called once, before work that needs it.</summary>
    /// <exception cref="RegisterException">It is not there; says how to get it.</exception>
    public static void Require() => Require(Lz4Blocks.IsInstalled);

    /// <summary>The same for a machine of which it is known.</summary>
    internal static void Require(bool isInstalled)
    {
        if (!isInstalled)
        {
            throw new RegisterException(
                $"The library LZ4 ({Lz4Blocks.FileName}) is not installed, and compressed sections need it. {Lz4Blocks.InstallAdvice}, or make the register with --compress none.");
        }
    }
}
