namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>The caches and page sizes that the steps of a curve are explained by.</summary>
internal static class CacheSizes
{
    private const string Caches = "/sys/devices/system/cpu/cpu0/cache";

    /// <summary>One line for each; empty where the system does not tell.</summary>
    public static IReadOnlyList<string> Describe() =>
    [
        .. (Directory.Exists(Caches) ? Directory.EnumerateDirectories(Caches, "index*") : []).Order(StringComparer.Ordinal).Select(Cache),
        $"pages: ours 2 MB where the kernel gives them, peers {Environment.SystemPageSize >> 10} KB",
    ];

    private static string Cache(string directory) =>
        $"cache: level {Read(directory, "level")}, {Read(directory, "type")}, {Read(directory, "size")}";

    private static string Read(string directory, string name) =>
        Path.Combine(directory, name) is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : "?";
}
