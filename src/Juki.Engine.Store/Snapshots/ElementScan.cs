using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Goes through all elements of a section, over several threads, until one is not whole.</summary>
internal static class ElementScan
{
    private const int PartLength = 1 << 20;

    /// <summary>Index of an element that is not whole, the first of its part; −1 if all are.</summary>
    public static long FindFault<T, TCheck>(NativeArray<T> items, TCheck check, CheckPace pace)
        where T : unmanaged
        where TCheck : struct, IElementCheck<T>
    {
        long fault = -1;
        InParts(items.Length, Unsafe.SizeOf<T>(), pace, (start, length) =>
        {
            long found = Volatile.Read(ref fault) >= 0 ? -1 : FindFault(items.Span(start, length), start, check);
            if (found >= 0)
            {
                Interlocked.CompareExchange(ref fault, found, -1);
            }
        });
        return fault;
    }

    /// <summary>Cuts [0, <paramref name="count"/>) into parts and gives each, as start and length, to <paramref name="work"/>.</summary>
    public static void InParts(long count, int elementBytes, CheckPace pace, Action<long, int> work)
    {
        int parts = (int)((count + PartLength - 1) / PartLength);
        if (pace.Workers == 1)
        {
            for (int part = 0; part < parts; part++)
            {
                RunPart(part);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = pace.Workers, CancellationToken = pace.Stop };
        var queue = Partitioner.Create(Enumerable.Range(0, parts), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(queue, options, RunPart);
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions.OfType<RegisterException>().FirstOrDefault() ?? several.InnerExceptions[0];
        }

        void RunPart(int part)
        {
            pace.Stop.ThrowIfCancellationRequested();
            long start = (long)part * PartLength;
            int length = (int)Math.Min(PartLength, count - start);
            work(start, length);
            pace.Checked?.Invoke((long)length * elementBytes);
        }
    }

    private static long FindFault<T, TCheck>(ReadOnlySpan<T> items, long start, TCheck check)
        where T : unmanaged
        where TCheck : struct, IElementCheck<T>
    {
        for (int index = 0; index < items.Length; index++)
        {
            if (!check.IsWhole(start + index, items[index]))
            {
                return start + index;
            }
        }

        return -1;
    }
}
