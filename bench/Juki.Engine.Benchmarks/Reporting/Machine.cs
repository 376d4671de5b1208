using System.Reflection;
using System.Runtime.InteropServices;

namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>Where a measurement was taken: a time without it says nothing.</summary>
internal static class Machine
{
    private const string Cache = "/sys/devices/system/cpu/cpu0/cache/index3/size";
    private const string HugePages = "/sys/kernel/mm/transparent_hugepage/enabled";

    /// <summary>Processor, caches, memory, system, runtime, commit.</summary>
    public static IReadOnlyList<string> Describe() =>
    [
        $"processor: {Processor()}, {Environment.ProcessorCount} cores, last-level cache {FirstLine(Cache)}",
        $"memory: {Figures.Count(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20)} MiB; transparent huge pages: {FirstLine(HugePages)}",
        $"runtime: {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}",
        $"build: {Commit()}{(IsDebug() ? ", DEBUG: no claim" : string.Empty)}",
    ];

    private static string Processor()
    {
        string? model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model is null ? "?" : model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string FirstLine(string file) => File.Exists(file) ? File.ReadLines(file).First().Trim() : "?";

    /// <summary>The SDK puts the commit into the version.</summary>
    private static string Commit() =>
        typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    private static bool IsDebug() =>
        typeof(Machine).Assembly.GetCustomAttribute<System.Diagnostics.DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false;
}
