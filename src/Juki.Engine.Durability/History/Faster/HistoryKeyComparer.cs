using FASTER.core;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>
/// Keys by their bits. The hash is written into the table's files, so it must be the same tomorrow, which <see cref="HashCode"/> is not.
/// </summary>
internal sealed class HistoryKeyComparer : IFasterEqualityComparer<HistoryKey>
{
    /// <summary>Odd numbers of 64 well mixed bits, those of SplitMix64.</summary>
    private const ulong FirstFactor = 0xBF58476D1CE4E5B9;
    private const ulong SecondFactor = 0x94D049BB133111EB;
    private const int PartBits = 32;

    public bool Equals(ref HistoryKey k1, ref HistoryKey k2) => k1 == k2;

    public long GetHashCode64(ref HistoryKey k)
    {
        ulong mixed = Mix(k.Number) ^ ((ulong)k.Kind << PartBits) ^ (uint)k.Part;
        return (long)Mix(mixed);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * FirstFactor;
        value = (value ^ (value >> 27)) * SecondFactor;
        return value ^ (value >> 31);
    }
}
