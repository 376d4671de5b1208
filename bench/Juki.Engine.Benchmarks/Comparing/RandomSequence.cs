using System.Runtime.CompilerServices;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>Random numbers that follow from a seed alone and depend on no memory: a mixed counter.</summary>
internal struct RandomSequence(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _counter = KeyHash.Mix(seed + Step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next() => KeyHash.Mix(_counter += Step);

    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);
}
