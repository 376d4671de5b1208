using Juki.Engine.Store.Births;

namespace Juki.Engine.Store.Tests.Births;

public sealed class SignatureScanTests
{
    private static readonly int Seed = Environment.TickCount;

    [Fact]
    public void Given_blocks_of_every_length_When_scanned_by_each_width_Then_all_agree_with_the_scalar_twin()
    {
        var random = new Random(Seed);
        for (int length = 0; length < 200; length++)
        {
            ulong[] signatures = [.. Enumerable.Range(0, length).Select(_ => Sparse(random))];
            var probe = new SignatureProbe(Sparse(random), Weights(random), random.Next(0, 60));
            var expected = new int[64];
            int count = SignatureScan.Scalar(signatures, probe, expected, 0, 0);
            AssertSame(count, expected, SignatureScan.Wide512, signatures, probe, System.Runtime.Intrinsics.X86.Avx512BW.IsSupported);
            AssertSame(count, expected, SignatureScan.Wide256, signatures, probe, System.Runtime.Intrinsics.X86.Avx2.IsSupported);
            AssertSame(count, expected, SignatureScan.Scan, signatures, probe, true);
        }
    }

    [Fact]
    public void Given_more_hits_than_room_When_scanned_Then_all_are_counted_and_the_first_are_kept()
    {
        var signatures = new ulong[100];
        var hits = new int[3];

        int count = SignatureScan.Scan(signatures, new SignatureProbe(0, 1, 1), hits);

        Assert.Equal(100, count);
        Assert.Equal([0, 1, 2], hits);
    }

    private delegate int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits);

    private static void AssertSame(int count, int[] expected, Scan scan, ulong[] signatures, SignatureProbe probe, bool supported)
    {
        if (!supported)
        {
            return;
        }

        var hits = new int[64];
        Assert.True(count == scan(signatures, probe, hits), $"seed {Seed}, length {signatures.Length}");
        Assert.Equal(expected, hits);
    }

    /// <summary>Bytes of few values, so that some agree.</summary>
    private static ulong Sparse(Random random)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 8)
        {
            value |= (ulong)random.Next(0, 4) << shift;
        }

        return value;
    }

    private static ulong Weights(Random random)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 8)
        {
            value |= (ulong)random.Next(0, 32) << shift;
        }

        return value;
    }
}
