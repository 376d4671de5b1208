using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>
/// The limit of a lookup: as many lines as it touches, in the same memory, but none waits for another, since all
/// addresses are known beforehand.
/// </summary>
internal sealed class IndependentLookupLines(CodeSections sections, TouchedLines touched)
{
    /// <summary>Enough that more do not help (see the limits).</summary>
    private const int Lanes = 32;

    private readonly int _blockLines = (int)Math.Round(touched.Blocks * Lanes);
    private readonly int _rowLines = (int)Math.Round(touched.Rows * Lanes);

    public ulong Run(int block)
    {
        var random = new RandomSequence((ulong)block);
        Span<long> blocks = stackalloc long[2 * Lanes];
        Span<long> rows = stackalloc long[4 * Lanes];
        ulong sum = 0;
        for (int first = 0; first < LookupKeys.BlockLength; first += Lanes)
        {
            sum += Read(ref random, blocks[.._blockLines], rows[.._rowLines]);
        }

        return sum;
    }

    private ulong Read(ref RandomSequence random, Span<long> blocks, Span<long> rows)
    {
        Fetch(ref random, sections.Blocks, sections.Blocks.Length, blocks);
        Fetch(ref random, sections.Rows, sections.Residents, rows);
        ulong sum = 0;
        foreach (long block in blocks)
        {
            sum += (ulong)sections.Blocks[block].Start;
        }

        foreach (long row in rows)
        {
            sum += RowChecksum.Of(sections.Rows[row]);
        }

        return sum;
    }

    private static void Fetch<T>(ref RandomSequence random, NativeArray<T> memory, long length, Span<long> elements)
        where T : unmanaged
    {
        foreach (ref long element in elements)
        {
            element = random.Below(length);
            memory.Prefetch(element);
        }
    }
}
