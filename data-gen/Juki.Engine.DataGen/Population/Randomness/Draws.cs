namespace Juki.Engine.DataGen.Population.Randomness;

/// <summary>
/// The random draws of one subject: a pure function of seed, stream, index and position, so that any household can be
/// made again alone and in any order. SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) started from a mixed key.
/// </summary>
internal struct Draws
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>The draws of subject <paramref name="index"/> in <paramref name="stream"/>.</summary>
    public Draws(ulong seed, DrawStream stream, ulong index) =>
        _state = Mix(Mix(seed + ((ulong)stream * Increment)) ^ (index * 0xD1342543DE82EF95));

    /// <summary>A bijection of 64-bit numbers that spreads every bit over all (Stafford's variant 13).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += Increment);

    /// <summary>A number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (uint)count) >> 32);

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, likeliest in the middle: the mean of three draws.</summary>
    public int Bell(int first, int last)
    {
        int span = last - first + 1;
        return first + ((Below(span) + Below(span) + Below(span) + 1) / 3);
    }
}
