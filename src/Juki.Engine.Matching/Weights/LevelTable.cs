namespace Juki.Engine.Matching.Weights;

/// <summary>Makes tables of levels.</summary>
public static class LevelTable
{
    /// <summary>A table of one number for each level but missing, which has 1.</summary>
    public static LevelTable<TLevel> Of<TLevel>(Func<TLevel, double> valueOf)
        where TLevel : unmanaged, Enum => new([1, .. Enum.GetValues<TLevel>().Skip(1).Select(valueOf)]);
}

/// <summary>One number for each level of an item.</summary>
/// <typeparam name="TLevel">The item's levels: an enum on a byte whose numbers run from 0 (missing) without gaps.</typeparam>
public sealed class LevelTable<TLevel>
    where TLevel : unmanaged, Enum
{
    private readonly double[] _values;

    internal LevelTable(double[] values) => _values = values;

    /// <summary>The number of a level; 1 for missing, which is no evidence.</summary>
    public double this[TLevel level] => _values[Index(level)];

    /// <summary>The numbers in bits (log2), in the order of the levels; 0 for missing.</summary>
    internal float[] ToBits() => Array.ConvertAll(_values, v => (float)Math.Log2(v));

    internal static int Index(TLevel level) => Convert.ToInt32(level, null);
}
