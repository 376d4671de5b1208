using Juki.Engine.DataGen.Population.Randomness;

namespace Juki.Engine.DataGen.Tables;

/// <summary>
/// Weighted choice with one draw and one look-up (Walker's alias method in Vose's form). Several weight lists, the
/// segments, lie one after another in the same arrays.
/// </summary>
internal sealed class AliasTable
{
    private readonly uint[] _keep;
    private readonly int[] _otherwise;

    /// <summary>A table with a single segment.</summary>
    public AliasTable(ReadOnlySpan<double> weights)
        : this(weights, [0, weights.Length])
    {
    }

    /// <summary>A table whose segment i is <c>weights[starts[i]..starts[i + 1]]</c>.</summary>
    public AliasTable(ReadOnlySpan<double> weights, ReadOnlySpan<int> starts)
    {
        _keep = new uint[weights.Length];
        _otherwise = new int[weights.Length];
        for (int i = 0; i + 1 < starts.Length; i++)
        {
            int start = starts[i];
            int count = starts[i + 1] - start;
            Fill(weights.Slice(start, count), _keep.AsSpan(start, count), _otherwise.AsSpan(start, count));
        }
    }

    /// <summary>An index drawn from the only segment.</summary>
    public int Sample(ref Draws draws) => Sample(ref draws, 0, _keep.Length);

    /// <summary>An index, counted from the segment's start, drawn from one segment.</summary>
    public int Sample(ref Draws draws, int start, int count)
    {
        ulong bits = draws.Next();
        int index = (int)(((bits >> 32) * (uint)count) >> 32);
        return (uint)bits < _keep[start + index] ? index : _otherwise[start + index];
    }

    private static void Fill(ReadOnlySpan<double> weights, Span<uint> keep, Span<int> otherwise)
    {
        double[] scaled = Scale(weights);
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = 0; i < scaled.Length; i++)
        {
            keep[i] = uint.MaxValue;
            otherwise[i] = i;
            (scaled[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            keep[less] = (uint)(scaled[less] * uint.MaxValue);
            otherwise[less] = more;
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
}
