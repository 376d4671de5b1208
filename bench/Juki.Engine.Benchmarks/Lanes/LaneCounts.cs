namespace Juki.Engine.Benchmarks.Lanes;

/// <summary>The numbers of lanes that are tried.</summary>
internal static class LaneCounts
{
    public static readonly IReadOnlyList<int> All = [1, 2, 4, 8, 16, 32, 64, 128];
}
