using Juki.Engine.Model.Names;

namespace Juki.Engine.DataGen.Noise;

/// <summary>
/// Counter-based randomness: draw <i>n</i> of a stream is a hash of seed, stream and <i>n</i>, so that a query is the same
/// whichever thread makes it and whenever. (The generator of Steele, Lea and Flood, "SplitMix", 2014.)
/// </summary>
internal struct QueryRandom(ulong seed, ulong stream)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const double UnitOfBits53 = 1.0 / (1UL << 53);

    private ulong _state = KeyHash.Mix(KeyHash.Mix(seed + GoldenGamma) + (stream * GoldenGamma) + 1);

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => KeyHash.Mix(_state += GoldenGamma);

    /// <summary>A number of [0, 1).</summary>
    public double Unit() => (Next() >> 11) * UnitOfBits53;

    /// <summary>A number of 0 … <paramref name="count"/>−1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>True in this share of the calls.</summary>
    public bool Chance(double share) => Unit() < share;
}
