namespace Juki.Engine.Store.Building;

/// <summary>The dates of all sinks in time order.</summary>
internal sealed class MergedDates
{
    public MergedDates(IReadOnlyList<DatePool> pools)
    {
        Packed = [.. pools.SelectMany(pool => pool.Packed).Distinct().Order()];
        IdMaps = [.. pools.Select(pool => pool.Packed.Select(date => Array.BinarySearch(Packed, date)).ToArray())];
    }

    /// <summary>The distinct dates; a final id is an index.</summary>
    public ulong[] Packed { get; }

    /// <summary>For each pool, the final id of each of its ids.</summary>
    public int[][] IdMaps { get; }
}
