using Juki.Engine.Store.Search;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>Our lookup by code with the row, one at a time and in batches.</summary>
/// <param name="sections">Rows and blocks.</param>
/// <param name="keys">The codes.</param>
/// <param name="lanes">Lanes of the batched form.</param>
/// <param name="batchLength">Codes in a batch.</param>
internal sealed class OurLookup(CodeSections sections, LookupKeys keys, int lanes = CodeIndex.Lanes, int batchLength = OurLookup.BatchLength)
{
    /// <summary>Codes in a batch unless said otherwise: some calls of bulk matching.</summary>
    public const int BatchLength = 256;

    private readonly CodeIndex _index = sections.Index;
    private readonly int[] _rows = new int[batchLength];

    public ulong Single(int block)
    {
        ulong sum = 0;
        foreach (ulong body in keys.Block(block))
        {
            sum += ChecksumOf(_index.Find(body));
        }

        return sum;
    }

    /// <summary>The search itself fetches and reads the rows, so that reading them again costs no further miss.</summary>
    public ulong Batched(int block)
    {
        ulong sum = 0;
        ReadOnlySpan<ulong> asked = keys.Block(block);
        for (int first = 0; first < asked.Length; first += batchLength)
        {
            _index.Find(asked.Slice(first, batchLength), _rows, lanes);
            foreach (int row in _rows)
            {
                sum += ChecksumOf(row);
            }
        }

        return sum;
    }

    private ulong ChecksumOf(int row) => row < 0 ? RowChecksum.Miss : RowChecksum.Of(sections.Rows[row]);
}
