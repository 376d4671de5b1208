using Juki.Engine.Disk;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>
/// Checks that the slot of the manifest that is not the present one is whole too, or was never written. Without it a register opens as ever, and has
/// no snapshot in reserve.
/// </summary>
public sealed class ManifestAudit
{
    private readonly string _directory;
    private readonly (long Offset, uint Crc)? _broken;

    /// <summary>Reads both slots.</summary>
    /// <exception cref="RegisterException">The manifest is missing, or cannot be read.</exception>
    public ManifestAudit(string directory) => (_directory, _broken) = (directory, FindBroken(directory));

    /// <summary>Reads both slots again: what has changed since the first reading was a manifest on its way.</summary>
    /// <returns>What is wrong, with file, byte and remedy; null if nothing is.</returns>
    /// <exception cref="RegisterException">The manifest is missing, or cannot be read.</exception>
    public string? FindFault() => _broken is { } broken && FindBroken(_directory) == broken
        ? FormattableString.Invariant($"{Path.Combine(_directory, ManifestFile.Name)}, at byte {broken.Offset:N0}: this slot of the manifest is not whole: it is damaged, or a checkpoint was cut off while writing it. The register goes on with the other slot, and has no snapshot in reserve. Make a checkpoint, which writes it anew.")
        : null;

    private static (long Offset, uint Crc)? FindBroken(string directory) => ManifestFile.FindBroken(new RealDisk(), directory);
}
