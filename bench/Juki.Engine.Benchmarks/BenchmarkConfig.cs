using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Juki.Engine.Benchmarks;

/// <summary>
/// Runs benchmarks inside this process: the project that BenchmarkDotNet would generate for a process of their own does not
/// restore, since it does not know that FASTER makes do with an older System.Interactive.Async (NU1605, NU1109).
/// </summary>
internal static class BenchmarkConfig
{
    public static IConfig InProcess { get; } =
        DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
}
