using Juki.Engine.Benchmarks.Sessions;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Layers;

/// <summary>Codes to rows, as many at a time as a read brings: what the kernel and the store do.</summary>
/// <param name="keys">The codes.</param>
/// <param name="find">Gives the rows of bodies.</param>
/// <param name="rowOf">The row itself, which is read.</param>
internal sealed class RowLayer(LayerKeys keys, RowLayer.Finder find, Func<int, ulong> rowOf)
{
    private readonly ulong[] _bodies = new ulong[LayersTopic.RequestsPerRead];
    private readonly int[] _rows = new int[LayersTopic.RequestsPerRead];

    /// <summary>Finds the rows of bodies; −1 for those that nobody has.</summary>
    public delegate void Finder(ReadOnlySpan<ulong> bodies, Span<int> rows);

    public ulong Run(int block)
    {
        ulong sum = 0;
        ReadOnlySpan<ResidentCode> codes = keys.Block(block);
        for (int first = 0; first < codes.Length; first += _bodies.Length)
        {
            sum += RunRead(codes.Slice(first, _bodies.Length));
        }

        return sum;
    }

    private ulong RunRead(ReadOnlySpan<ResidentCode> codes)
    {
        for (int index = 0; index < codes.Length; index++)
        {
            _bodies[index] = codes[index].Body;
        }

        find(_bodies, _rows);
        ulong sum = 0;
        foreach (int row in _rows)
        {
            sum += row < 0 ? ReplySum.Nobody : rowOf(row);
        }

        return sum;
    }
}
