using System.Globalization;

namespace Juki.Engine.Store.Memory;

/// <summary>How much memory this process may still take, so that too large a piece of work is refused before it begins.</summary>
public static class AvailableMemory
{
    private const string LinuxAccount = "/proc/meminfo";
    private const string LinuxEntry = "MemAvailable:";

    /// <summary>
    /// Bytes: what the system can give without swapping (<c>MemAvailable</c>, which counts the page cache as free), but no
    /// more than a container leaves. The runtime's own limit does not count: it is one of the managed heap.
    /// </summary>
    public static long Bytes => File.Exists(LinuxAccount)
        ? Math.Min(OfSystem(), ControlGroup.Own.AvailableBytes)
        : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static long OfSystem()
    {
        string? line = File.ReadLines(LinuxAccount).FirstOrDefault(line => line.StartsWith(LinuxEntry, StringComparison.Ordinal));
        return line is null ? long.MaxValue : Kibibytes(line) << 10;
    }

    /// <summary>The number in <c>MemAvailable:   24105000 kB</c>.</summary>
    private static long Kibibytes(string line) =>
        long.Parse(line[LinuxEntry.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
