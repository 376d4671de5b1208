using Juki.Engine.DataGen.Population.Randomness;

namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// Weighted choice with one draw and one look-up (Walker's alias method in Vose's form). Several weight lists, the
/// segments, lie one after another in the same arrays.
/// </summary>
internal sealed class AliasTable
{
    private readonly Column[] _columns;

    /// <summary>A table with a single segment.</summary>
    public AliasTable(ReadOnlySpan<double> weights)
        : this(weights, [0, weights.Length])
    {
    }

    /// <summary>A table whose segment i is <c>weights[starts[i]..starts[i + 1]]</c>.</summary>
    public AliasTable(ReadOnlySpan<double> weights, ReadOnlySpan<int> starts)
    {
        _columns = new Column[weights.Length];
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            int start = starts[i];
            int count = starts[i + 1] - start;
            Fill(weights.Slice(start, count), _columns.AsSpan(start, count));
        }
    }

    /// <summary>An index drawn from the only segment.</summary>
    public int Sample(ref Draws draws) => Sample(ref draws, 0, _columns.Length);

    /// <summary>An index, counted from the segment's start, drawn from one segment.</summary>
    public int Sample(ref Draws draws, int start, int count)
    {
        ulong bits = draws.Next();
        int index = (int)(((bits >> 32) * (uint)count) >> 32);
        Column column = _columns[start + index];
        return (uint)bits < column.Keep ? index : column.Otherwise;
    }

    private static void Fill(ReadOnlySpan<double> weights, Span<Column> columns)
    {
        double[] scaled = Scale(weights);
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = 0; i < scaled.Length; i++)
        {
            columns[i] = new Column(uint.MaxValue, i);
            (scaled[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            columns[less] = new Column((uint)(scaled[less] * uint.MaxValue), more);
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }
    }

    private static double[] Scale(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        double[] scaled = new double[weights.Length];
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = weights[i] * weights.Length / total;
        }

        return scaled;
    }

    /// <summary>Kept below so much of 2^32, else the other index: side by side, so that a draw touches one line.</summary>
    private readonly record struct Column(uint Keep, int Otherwise);
}
