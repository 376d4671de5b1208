namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>A small file system of its own, mounted for a test. Needs the rights of root.</summary>
internal sealed class Volume : IDisposable
{
    private readonly string[] _mount;

    private Volume(string path, string[] mount)
    {
        Path = path;
        _mount = mount;
    }

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    /// <summary>Mounts it; null, with the reason, if this machine does not let us.</summary>
    public static Volume? TryMount(string path, out string? reason, params string[] mount)
    {
        Directory.CreateDirectory(path);
        Volume volume = new(path, mount);
        reason = volume.Mount();
        return reason is null ? volume : null;
    }

    /// <summary>Mounts it again; null if it went well.</summary>
    public string? Mount() => Shell.FaultOf("mount", [.. _mount, Path]);

    /// <summary>Takes it away; null if it went well.</summary>
    public string? Unmount() => Shell.FaultOf("umount", Path);

    /// <summary>
    /// Cuts its power: what was not synced is gone, and every later call fails until it is mounted anew (FS_IOC_SHUTDOWN without a flush of
    /// the file system's own log). Null if it went well.
    /// </summary>
    public string? CutPower() => Shell.FaultOf(
        "python3", "-c", "import fcntl, os, struct, sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))", Path);

    public void Dispose() => Shell.FaultOf("umount", "-l", Path);
}
