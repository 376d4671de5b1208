using Juki.Engine.Benchmarks.Layers;
using Juki.Engine.Benchmarks.Sessions;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Deltas;

/// <summary>Codes to rows, one at a time and in batches.</summary>
internal sealed class CodesOfStore(Register register, LayerKeys keys)
{
    private readonly ulong[] _bodies = new ulong[LayersTopic.RequestsPerRead];
    private readonly int[] _rows = new int[LayersTopic.RequestsPerRead];

    public ulong Single(int block)
    {
        ulong sum = 0;
        foreach (ResidentCode code in keys.Block(block))
        {
            sum += ChecksumOf(register.FindRow(code));
        }

        return sum;
    }

    public ulong Batched(int block)
    {
        ulong sum = 0;
        ReadOnlySpan<ResidentCode> codes = keys.Block(block);
        for (int first = 0; first < codes.Length; first += _bodies.Length)
        {
            for (int i = 0; i < _bodies.Length; i++)
            {
                _bodies[i] = codes[first + i].Body;
            }

            register.FindRows(_bodies, _rows);
            foreach (int row in _rows)
            {
                sum += ChecksumOf(row);
            }
        }

        return sum;
    }

    private ulong ChecksumOf(int row) => row < 0 ? ReplySum.Nobody : register[row].CodeOrOwner;
}
