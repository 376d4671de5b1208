using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Building;

/// <summary>What this machine can still give.</summary>
/// <param name="MemoryBytes">Memory that can be taken without swapping.</param>
/// <param name="DiskBytes">Free space where the register is to be.</param>
public readonly record struct AvailableResources(long MemoryBytes, long DiskBytes)
{
    /// <summary>Asks the system, for a register in a directory that need not exist yet.</summary>
    public static AvailableResources At(string directory)
    {
        string? existing = Path.GetFullPath(directory);
        while (existing is not null && !Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing);
        }

        return new AvailableResources(AvailableMemory.Bytes, existing is null ? long.MaxValue : new DriveInfo(existing).AvailableFreeSpace);
    }
}
