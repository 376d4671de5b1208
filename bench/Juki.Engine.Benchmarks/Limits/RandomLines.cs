using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>Reads lines at random: the price of everything that looks something up in memory larger than the caches.</summary>
internal static class RandomLines
{
    /// <summary>Lines read in one block.</summary>
    public const int BlockLength = 4096;

    /// <summary>More than any processor has in flight for one core.</summary>
    public const int LanesMax = 64;

    /// <summary>Every address follows from the line before: the full latency each time.</summary>
    public static ulong Dependent(NativeArray<Line> memory, int block)
    {
        ulong sum = (ulong)block;
        for (int read = 0; read < BlockLength; read++)
        {
            long line = (long)Math.BigMul(KeyHash.Mix(sum), (ulong)memory.Length, out _);
            sum += memory[line].Value;
        }

        return sum;
    }

    /// <summary>
    /// Addresses known beforehand, in passes: ask for as many lines as there are lanes, then read them. With one lane only the
    /// processor's own reordering overlaps the misses.
    /// </summary>
    public static ulong Independent(NativeArray<Line> memory, int lanes, int block)
    {
        var random = new RandomSequence((ulong)block);
        Span<long> lines = stackalloc long[LanesMax];
        ulong sum = 0;
        for (int first = 0; first < BlockLength; first += lanes)
        {
            foreach (ref long line in lines[..lanes])
            {
                line = random.Below(memory.Length);
                memory.Prefetch(line);
            }

            foreach (long line in lines[..lanes])
            {
                sum += memory[line].Value;
            }
        }

        return sum;
    }
}
