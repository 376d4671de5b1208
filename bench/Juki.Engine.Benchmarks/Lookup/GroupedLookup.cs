using Juki.Engine.Store.Search;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>
/// A batch regrouped by region of the memory before it is looked up: 64 regions, dealt out by counting, so that neighbours in
/// the batch share pages and rows of the memory chips. What this costs is part of the time.
/// </summary>
internal sealed class GroupedLookup(CodeSections sections, LookupKeys keys, int batchLength)
{
    private const int Regions = 64;

    private readonly CodeIndex _index = sections.Index;
    private readonly ulong[] _grouped = new ulong[batchLength];
    private readonly int[] _origins = new int[batchLength];
    private readonly int[] _found = new int[batchLength];
    private readonly int[] _rows = new int[batchLength];
    private readonly int[] _next = new int[Regions + 1];

    public ulong Batched(int block)
    {
        ulong sum = 0;
        ReadOnlySpan<ulong> asked = keys.Block(block);
        for (int first = 0; first < asked.Length; first += batchLength)
        {
            Find(asked.Slice(first, batchLength));
            foreach (int row in _rows)
            {
                sum += row < 0 ? RowChecksum.Miss : RowChecksum.Of(sections.Rows[row]);
            }
        }

        return sum;
    }

    private void Find(ReadOnlySpan<ulong> asked)
    {
        Deal(asked);
        _index.Find(_grouped, _found);
        for (int place = 0; place < _found.Length; place++)
        {
            _rows[_origins[place]] = _found[place];
        }
    }

    private void Deal(ReadOnlySpan<ulong> asked)
    {
        Array.Clear(_next);
        foreach (ulong body in asked)
        {
            _next[RegionOf(body) + 1]++;
        }

        for (int region = 1; region < _next.Length; region++)
        {
            _next[region] += _next[region - 1];
        }

        for (int query = 0; query < asked.Length; query++)
        {
            int place = _next[RegionOf(asked[query])]++;
            (_grouped[place], _origins[place]) = (asked[query], query);
        }
    }

    private int RegionOf(ulong body) => (int)((long)sections.Space.BlockOf(body) * Regions / sections.Space.BlockCount);
}
