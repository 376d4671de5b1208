using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>A way to measure many names, as a type, so that the loop around it calls it directly.</summary>
internal interface IMeasure
{
    static abstract void Measure(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances);
}

/// <summary>One name at a time.</summary>
internal readonly struct ScalarMeasure<TEdits> : IMeasure
    where TEdits : struct, IEdits
{
    public static void Measure(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances) =>
        DistanceKernel.Scalar<TEdits>(pattern, blocks, length, int.MaxValue, distances);
}

/// <summary>Sixteen at a time.</summary>
internal readonly struct Wide256Measure<TEdits> : IMeasure
    where TEdits : struct, IEdits
{
    public static void Measure(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances) =>
        DistanceKernel.Wide256<TEdits>(pattern, blocks, length, distances);
}

/// <summary>Thirty-two at a time.</summary>
internal readonly struct Wide512Measure<TEdits> : IMeasure
    where TEdits : struct, IEdits
{
    public static void Measure(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances) =>
        DistanceKernel.Wide512<TEdits>(pattern, blocks, length, distances);
}
