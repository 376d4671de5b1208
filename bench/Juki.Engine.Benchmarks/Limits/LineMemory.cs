using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>Memory full of lines, touched once, so that nothing measured afterwards waits for the kernel.</summary>
internal static class LineMemory
{
    private const int LinesPerStep = 1 << 15;

    public static NativeArray<Line> Allocate(long bytes, bool hugePages)
    {
        var memory = new NativeArray<Line>(Math.Max(LinesPerStep, bytes / Line.Bytes / LinesPerStep * LinesPerStep), hugePages);
        Parallel.For(0, memory.Length / LinesPerStep, step => Fill(memory, step * LinesPerStep));
        return memory;
    }

    private static void Fill(NativeArray<Line> memory, long first)
    {
        for (long line = first; line < first + LinesPerStep; line++)
        {
            memory[line].Value = KeyHash.Mix((ulong)line);
        }
    }
}
