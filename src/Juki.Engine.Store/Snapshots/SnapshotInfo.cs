namespace Juki.Engine.Store.Snapshots;

/// <summary>One of the snapshots that a register keeps.</summary>
/// <param name="Number">Its number, in the name of its directory.</param>
/// <param name="JournalAddress">Journal address of the last change that it contains; 0: of none.</param>
/// <param name="Residents">Residents in it, removed ones included.</param>
/// <param name="Present">Residents in it that are not removed.</param>
/// <param name="Bytes">Bytes of its files.</param>
public sealed record SnapshotInfo(long Number, long JournalAddress, int Residents, int Present, long Bytes)
{
    /// <summary>The snapshots that the manifest of a register names, the present one first.</summary>
    /// <exception cref="Registers.RegisterException">The manifest is damaged.</exception>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    public static IReadOnlyList<SnapshotInfo> KeptIn(string register)
    {
        (Manifest present, Manifest? before) = ManifestFile.ReadBoth(new Disk.RealDisk(), register);
        return before is null || before.Snapshot == present.Snapshot ? [Of(present, register)] : [Of(present, register), Of(before, register)];
    }

    private static SnapshotInfo Of(Manifest manifest, string register) => new(
        manifest.Snapshot, manifest.JournalAddress, manifest.Residents, manifest.Present, BytesIn(Path.Combine(register, manifest.SnapshotDirectory)));

    /// <summary>0 where a checkpoint has removed it meanwhile.</summary>
    private static long BytesIn(string snapshot)
    {
        try
        {
            return new DirectoryInfo(snapshot).EnumerateFiles().Sum(file => file.Length);
        }
        catch (Exception gone) when (gone is DirectoryNotFoundException or FileNotFoundException)
        {
            return 0;
        }
    }
}
