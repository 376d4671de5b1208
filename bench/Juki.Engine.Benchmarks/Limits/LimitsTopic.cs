using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Store.Memory;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Benchmarks.Limits;

/// <summary>What the machine allows, whoever asks.</summary>
internal sealed class LimitsTopic : ITopic
{
    private const double GigabytesDefault = 8;
    private const long StreamBytesMax = 1L << 30;
    private const int LinesPerRound = 1 << 20;
    private const int BlocksPerRound = 256;

    private static readonly int[] LaneCounts = [1, 2, 4, 8, 16, 32, 64];

    public string Name => "limits";

    public string Description => "random lines at 4 KB and 2 MB pages, sequential read, memcpy, page cache";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        long bytes = options.BytesOr(GigabytesDefault);
        using NativeArray<Line> huge = LineMemory.Allocate(bytes, hugePages: true);
        using (NativeArray<Line> small = LineMemory.Allocate(bytes, hugePages: false))
        {
            yield return Lines(huge, small, options);
        }

        long streamBytes = Math.Min(huge.Bytes, StreamBytesMax);
        using NativeArray<Line> target = LineMemory.Allocate(streamBytes, hugePages: true);
        using SafeFileHandle file = CachedFile.Of(huge, streamBytes);
        yield return Sequential(huge, target, file);
    }

    private static Comparison Lines(NativeArray<Line> huge, NativeArray<Line> small, TopicOptions options) =>
        new(
            "random lines",
            $"twice {Figures.Count(huge.Bytes)} bytes of memory, once in each size of page; lines drawn uniformly; one core",
            [.. Sides(small, MemoryPages.Small), .. Sides(huge, MemoryPages.Huge)])
        {
            OperationsPerBlock = RandomLines.BlockLength,
            BlocksPerRound = Comparison.BlocksFor(options.Operations ?? LinesPerRound, RandomLines.BlockLength),
        };

    private static IEnumerable<Side> Sides(NativeArray<Line> memory, string pages)
    {
        yield return new Side("dependent", SideRole.Ours, block => RandomLines.Dependent(memory, block))
        {
            Answer = "dependent",
            Bytes = memory.Bytes,
            Pages = pages,
        };
        foreach (int lanes in LaneCounts)
        {
            yield return new Side($"independent, {lanes} lanes", SideRole.Ours, block => RandomLines.Independent(memory, lanes, block))
            {
                Bytes = memory.Bytes,
                Pages = pages,
            };
        }
    }

    private static Comparison Sequential(NativeArray<Line> memory, NativeArray<Line> target, SafeFileHandle file)
    {
        var buffer = new byte[Streams.BlockBytes];
        return new Comparison(
            "one MiB after another",
            "an operation is one MiB; copying counts the bytes once; the file is in the page cache; one core",
            [
                new Side("sequential read", SideRole.Ours, block => Streams.Read(memory, block)) { Answer = "sum", Bytes = memory.Bytes, Pages = MemoryPages.Huge },
                new Side("memcpy", SideRole.Ours, block => Streams.Copy(memory, target, block)) { Answer = "copy", Bytes = target.Bytes, Pages = MemoryPages.Huge },
                new Side("pread", SideRole.Ours, block => Streams.ReadFile(file, buffer, block)) { Answer = "file", Bytes = RandomAccess.GetLength(file) },
            ])
        {
            OperationsPerBlock = 1,
            BlocksPerRound = BlocksPerRound,
            BytesPerOperation = Streams.BlockBytes,
        };
    }
}
