using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>
/// The limit of a lookup: as many lines as it touches, in the same memory, but none waits for another, since all
/// addresses are known beforehand. Asked for at a fixed distance ahead, which is faster than in passes.
/// </summary>
internal sealed class IndependentLookupLines(CodeSections sections, TouchedLines touched)
{
    /// <summary>Lookups between asking and reading: enough that more do not help (see the limits).</summary>
    private const int Distance = 32;

    private readonly int _rowLines = (int)Math.Round(touched.Rows * Distance);

    public ulong Run(int block)
    {
        var asking = new RandomSequence((ulong)block);
        var reading = new RandomSequence((ulong)block);
        ulong sum = 0;
        for (int lookup = -Distance; lookup < LookupKeys.BlockLength; lookup++)
        {
            if (lookup + Distance < LookupKeys.BlockLength)
            {
                Ask(ref asking, lookup + Distance);
            }

            sum += lookup >= 0 ? Read(ref reading, lookup) : 0;
        }

        return sum;
    }

    private void Ask(ref RandomSequence random, int lookup)
    {
        sections.Blocks.Prefetch(random.Below(sections.Blocks.Length));
        for (int line = RowLinesOf(lookup); line > 0; line--)
        {
            sections.Rows.Prefetch(random.Below(sections.Residents));
        }
    }

    private ulong Read(ref RandomSequence random, int lookup)
    {
        ulong sum = (ulong)sections.Blocks[random.Below(sections.Blocks.Length)].Start;
        for (int line = RowLinesOf(lookup); line > 0; line--)
        {
            sum += RowChecksum.Of(sections.Rows[random.Below(sections.Residents)]);
        }

        return sum;
    }

    /// <summary>One or two or none, so that they are as many on average as a lookup touches.</summary>
    private int RowLinesOf(int lookup) => ((lookup + 1) * _rowLines / Distance) - (lookup * _rowLines / Distance);
}
