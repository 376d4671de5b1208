using Juki.Engine.Store.Births;

namespace Juki.Engine.Benchmarks.Scanning;

/// <summary>A width of the scan, as a type, so that the loop around it calls it directly.</summary>
internal interface IScan
{
    static abstract int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits);
}

/// <summary>One signature at a time.</summary>
internal readonly struct ScalarScan : IScan
{
    public static int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits) =>
        SignatureScan.Scalar(signatures, probe, hits, 0, 0);
}

/// <summary>Four at a time.</summary>
internal readonly struct Wide256Scan : IScan
{
    public static int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits) =>
        SignatureScan.Wide256(signatures, probe, hits);
}

/// <summary>Eight at a time.</summary>
internal readonly struct Wide512Scan : IScan
{
    public static int Scan(ReadOnlySpan<ulong> signatures, in SignatureProbe probe, Span<int> hits) =>
        SignatureScan.Wide512(signatures, probe, hits);
}
