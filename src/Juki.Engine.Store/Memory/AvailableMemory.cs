using System.Globalization;

namespace Juki.Engine.Store.Memory;

/// <summary>How much memory this process may still take, so that too large a piece of work is refused before it begins.</summary>
public static class AvailableMemory
{
    private const string LinuxAccount = "/proc/meminfo";
    private const string LinuxEntry = "MemAvailable:";

    /// <summary>Where Linux says what a container may take: version 2 of control groups, then version 1.</summary>
    private static readonly string[] ContainerLimits = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"];

    /// <summary>
    /// Bytes: what the system can give without swapping (<c>MemAvailable</c>, which counts the page cache as free), but no
    /// more than the limit of a container. The runtime's own limit does not count: it is one of the managed heap.
    /// </summary>
    public static long Bytes => File.Exists(LinuxAccount)
        ? Math.Min(OfSystem(), OfContainer())
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static long OfSystem()
    {
        string? line = File.ReadLines(LinuxAccount).FirstOrDefault(line => line.StartsWith(LinuxEntry, StringComparison.Ordinal));
        return line is null ? long.MaxValue : Kibibytes(line) << 10;
    }

    /// <summary>A file without a number (<c>max</c>) sets no limit.</summary>
    private static long OfContainer() => ContainerLimits
        .Where(File.Exists)
        .Select(path => long.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out long limit) ? limit : long.MaxValue)
        .DefaultIfEmpty(long.MaxValue)
        .Min();

    /// <summary>The number in <c>MemAvailable:   24105000 kB</c>.</summary>
    private static long Kibibytes(string line) =>
        long.Parse(line[LinuxEntry.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
