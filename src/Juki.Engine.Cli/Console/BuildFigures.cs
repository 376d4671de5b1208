using Juki.Engine.Store.Building;

namespace Juki.Engine.Cli.Console;

/// <summary>How quickly a register was made and what it took.</summary>
internal static class BuildFigures
{
    public static string Of(BuildSummary built, TimeSpan elapsed)
    {
        string rate = Numbers.Count(built.Residents / Math.Max(elapsed.TotalSeconds, 0.001));
        string memory = Numbers.Decimal((double)ProcessMemory.Now().PeakResidentBytes / (1L << 30));
        return $"{Numbers.Seconds(elapsed)}, {rate} residents/s, {memory} GiB of memory at most";
    }
}
