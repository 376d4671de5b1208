using System.Globalization;

namespace Juki.Engine.Store.Memory;

/// <summary>What the control groups of Linux (containers, services) leave a process of their memory.</summary>
/// <param name="membership">The file that names the groups of the process.</param>
/// <param name="root">Where the groups are mounted.</param>
internal sealed class ControlGroup(string membership, string root)
{
    private static readonly Version Second = new("", "memory.max", "memory.current", "file ");
    private static readonly Version First = new("memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_cache ");

    /// <summary>The groups of this process.</summary>
    public static ControlGroup Own { get; } = new("/proc/self/cgroup", "/sys/fs/cgroup");

    /// <summary>Bytes until the tightest limit of the group or of one above it, its page cache counted as free.</summary>
    public long AvailableBytes => !File.Exists(membership) ? long.MaxValue : File.ReadLines(membership)
        .Select(line => line.Split(':', 3))
        .SelectMany(fields => fields[1].Length == 0 ? Groups(Second, fields[2])
            : fields[1].Split(',').Contains("memory") ? Groups(First, fields[2])
            : [])
        .DefaultIfEmpty(long.MaxValue)
        .Min();

    /// <summary>A group, those above it, and the root, which is all that a container sees of its own.</summary>
    private IEnumerable<long> Groups(Version version, string path)
    {
        for (string? group = path; !string.IsNullOrEmpty(group); group = group == "/" ? null : Path.GetDirectoryName(group))
        {
            yield return Left(version, Path.Join(root, version.Folder, group));
        }
    }

    private static long Left(Version version, string folder)
    {
        long limit = Number(Path.Join(folder, version.Limit));
        return limit == long.MaxValue ? limit : Math.Max(0, limit - Number(Path.Join(folder, version.Usage)) + Cache(version, folder));
    }

    /// <summary>A file without a number (<c>max</c>), or none at all, sets no limit.</summary>
    private static long Number(string path) =>
        File.Exists(path) && long.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;

    private static long Cache(Version version, string folder)
    {
        string? line = File.ReadLines(Path.Join(folder, "memory.stat"))
            .FirstOrDefault(line => line.StartsWith(version.Cache, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(version.Cache.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Where a version of control groups keeps its figures.</summary>
    private sealed record Version(string Folder, string Limit, string Usage, string Cache);
}
