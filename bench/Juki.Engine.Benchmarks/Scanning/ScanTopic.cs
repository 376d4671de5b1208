using System.Runtime.Intrinsics.X86;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Scanning;

/// <summary>The tolerant search in a birth-date block.</summary>
internal sealed class ScanTopic : ITopic
{
    /// <summary>Rows of a date among 10 million residents, among 120 million, and of the fullest dates.</summary>
    public static readonly int[] Lengths = [300, 3_400, 10_000];

    private const double GigabytesDefault = 1;
    private const int SignaturesPerRound = 1 << 25;

    public string Name => "scan";

    public string Description => "signature scan of birth-date blocks: scalar against 256 and 512 bits, and against reading them";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        foreach (int length in Lengths)
        {
            using var blocks = new SignatureBlocks(length, options.BytesOr(GigabytesDefault));
            yield return Compare(blocks, length, options.Operations ?? SignaturesPerRound / length);
        }
    }

    private static Comparison Compare(SignatureBlocks blocks, int length, int scansPerRound) =>
        new(
            $"blocks of {Figures.Count(length)} signatures",
            $"{Figures.Count(blocks.Count)} blocks visited at random; an operation is the scan of one; one core",
            [.. Sides(blocks).Select(side => side with { Bytes = blocks.Bytes, Pages = MemoryPages.Huge })])
        {
            OperationsPerBlock = SignatureBlocks.BlockLength,
            BlocksPerRound = Comparison.BlocksFor(scansPerRound, SignatureBlocks.BlockLength),
            BytesPerOperation = length * sizeof(ulong),
        };

    private static IEnumerable<Side> Sides(SignatureBlocks blocks)
    {
        yield return new Side("scalar", SideRole.Peer, blocks.Scalar);
        if (Avx2.IsSupported)
        {
            yield return new Side("256 bits", SideRole.Ours, blocks.Wide256);
        }

        if (Avx512BW.IsSupported)
        {
            yield return new Side("512 bits", SideRole.Ours, blocks.Wide512);
        }

        yield return new Side("reading", SideRole.Limit, blocks.Read) { Answer = "limit" };
    }
}
