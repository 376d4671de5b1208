using System.Globalization;

namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>What the kernel says of this process's memory: whether huge pages were really given.</summary>
internal static class ProcessMemory
{
    private const string Rollup = "/proc/self/smaps_rollup";

    public static string Describe()
    {
        if (!File.Exists(Rollup))
        {
            return "memory: not known on this system";
        }

        string[] lines = File.ReadAllLines(Rollup);
        return $"memory: {Value(lines, "Rss:")} resident, of it {Value(lines, "AnonHugePages:")} in 2 MB pages";
    }

    /// <summary>Bytes of this process in memory; 0 where that is not known.</summary>
    public static long ResidentBytes()
    {
        if (!File.Exists(Rollup))
        {
            return 0;
        }

        string kilobytes = Value(File.ReadAllLines(Rollup), "Rss:").Replace(" kB", string.Empty, StringComparison.Ordinal);
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) << 10;
    }

    private static string Value(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line ? line[name.Length..].Trim() : "?";
}
