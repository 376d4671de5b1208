using System.Numerics;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>How many cache lines a lookup by code touches on average, counted on a sample.</summary>
/// <param name="Blocks">Lines of the blocks of fingerprints.</param>
/// <param name="Rows">Lines of the rows.</param>
internal readonly record struct TouchedLines(double Blocks, double Rows)
{
    private const int SampleBlocksMax = 64;

    public double Sum => Blocks + Rows;

    public static TouchedLines Count(CodeSections sections, LookupKeys keys)
    {
        long blockLines = 0;
        long rowLines = 0;
        int sampled = Math.Min(SampleBlocksMax, keys.BlockCount);
        for (int sample = 0; sample < sampled; sample++)
        {
            foreach (ulong body in keys.Block(sample))
            {
                blockLines++;
                rowLines += RowLines(sections, body);
            }
        }

        double lookups = (double)sampled * LookupKeys.BlockLength;
        return new TouchedLines(blockLines / lookups, rowLines / lookups);
    }

    /// <summary>A row for each slot with the body's fingerprint, up to the body's own; a few for a bisection.</summary>
    private static long RowLines(CodeSections sections, ulong body)
    {
        CodePlace place = sections.Space.PlaceOf(body);
        ref readonly CodeBlock block = ref sections.Blocks[place.Block];
        int rows = sections.Blocks[place.Block + 1].Start - block.Start;
        if (block.Count == CodeBlock.Overfull)
        {
            return BitOperations.Log2((uint)rows);
        }

        long touched = 0;
        for (int slot = 0; slot < block.Count; slot++)
        {
            if (block.Fingerprints[slot] == place.Fingerprint)
            {
                touched++;
                if (sections.Rows[block.Start + slot].CodeOrOwner == body)
                {
                    break;
                }
            }
        }

        return touched;
    }
}
