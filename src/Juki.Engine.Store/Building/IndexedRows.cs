using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Building;

/// <summary>The rows that an index is made of: the first so many of a register, or chosen ones, ascending.</summary>
internal readonly struct IndexedRows
{
    private readonly int[]? _chosen;

    private IndexedRows(int count, int[]? chosen) => (Count, _chosen) = (count, chosen);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The number of one of them.</summary>
    public int this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _chosen is null ? index : _chosen[index];
    }

    /// <summary>Rows 0 … <paramref name="count"/>−1.</summary>
    public static IndexedRows First(int count) => new(count, null);

    /// <summary>Chosen rows below a number.</summary>
    /// <param name="ascending">Row numbers, ascending.</param>
    /// <param name="end">The first number that is left out.</param>
    public static IndexedRows Below(int[] ascending, int end)
    {
        int found = Array.BinarySearch(ascending, end);
        return new IndexedRows(found >= 0 ? found : ~found, ascending);
    }
}
