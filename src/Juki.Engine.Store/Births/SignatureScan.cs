using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Juki.Engine.Store.Births;

/// <summary>
/// The kernel of the tolerant search: weighs the bytes of each signature that equal the probe's and keeps the indexes of
/// those that reach the threshold. Every width gives the same answer as <see cref="Scalar"/>.
/// </summary>
internal static class SignatureScan
{
    /// <summary>Scans with the widest vectors of this processor.</summary>
    /// <returns>How many hits there are; the first of them, in order, are in <paramref name="hits"/>.</returns>
    public static int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits) =>
        Avx512BW.IsSupported ? Wide512(signatures, probe, hits)
        : Avx2.IsSupported ? Wide256(signatures, probe, hits)
        : Scalar(signatures, probe, hits, 0, 0);

    /// <summary>One signature at a time from index <paramref name="start"/> on, after <paramref name="found"/> hits.</summary>
    public static int Scalar(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits, int start, int found)
    {
        for (int index = start; index < signatures.Length; index++)
        {
            if (Score(signatures[index], probe) >= probe.Threshold)
            {
                found = Keep(hits, found, index);
            }
        }

        return found;
    }

    /// <summary>Eight signatures at a time: compare bytes, mask the weights, add the eight bytes of each lane.</summary>
    public static int Wide512(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits)
    {
        Vector512<byte> wanted = Vector512.Create(probe.Signature).AsByte();
        Vector512<byte> weights = Vector512.Create(probe.Weights).AsByte();
        Vector512<ulong> threshold = Vector512.Create((ulong)probe.Threshold);
        ReadOnlySpan<Vector512<ulong>> lanes = MemoryMarshal.Cast<ulong, Vector512<ulong>>(signatures);
        int found = 0;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            Vector512<byte> agreed = Vector512.Equals(lanes[lane].AsByte(), wanted) & weights;
            Vector512<ulong> score = Avx512BW.SumAbsoluteDifferences(agreed, Vector512<byte>.Zero).AsUInt64();
            ulong mask = Vector512.GreaterThanOrEqual(score, threshold).ExtractMostSignificantBits();
            found = KeepAll(hits, found, lane * Vector512<ulong>.Count, mask);
        }

        return Scalar(signatures, probe, hits, lanes.Length * Vector512<ulong>.Count, found);
    }

    /// <summary>Four signatures at a time.</summary>
    public static int Wide256(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits)
    {
        Vector256<byte> wanted = Vector256.Create(probe.Signature).AsByte();
        Vector256<byte> weights = Vector256.Create(probe.Weights).AsByte();
        Vector256<ulong> threshold = Vector256.Create((ulong)probe.Threshold);
        ReadOnlySpan<Vector256<ulong>> lanes = MemoryMarshal.Cast<ulong, Vector256<ulong>>(signatures);
        int found = 0;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            Vector256<byte> agreed = Vector256.Equals(lanes[lane].AsByte(), wanted) & weights;
            Vector256<ulong> score = Avx2.SumAbsoluteDifferences(agreed, Vector256<byte>.Zero).AsUInt64();
            ulong mask = Vector256.GreaterThanOrEqual(score, threshold).ExtractMostSignificantBits();
            found = KeepAll(hits, found, lane * Vector256<ulong>.Count, mask);
        }

        return Scalar(signatures, probe, hits, lanes.Length * Vector256<ulong>.Count, found);
    }

    /// <summary>The sum of the weights of the bytes that agree.</summary>
    public static int Score(ulong signature, in SignatureProbe probe)
    {
        int score = 0;
        for (int shift = 0; shift < 64; shift += 8)
        {
            bool agrees = (byte)(signature >> shift) == (byte)(probe.Signature >> shift);
            score += agrees ? (byte)(probe.Weights >> shift) : 0;
        }

        return score;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KeepAll(Span<int> hits, int found, int first, ulong mask)
    {
        while (mask != 0)
        {
            found = Keep(hits, found, first + System.Numerics.BitOperations.TrailingZeroCount(mask));
            mask &= mask - 1;
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Keep(Span<int> hits, int found, int index)
    {
        if (found < hits.Length)
        {
            hits[found] = index;
        }

        return found + 1;
    }
}
