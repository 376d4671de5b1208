using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Population.Randomness;

/// <summary>
/// The random draws of one subject: a pure function of seed, stream, index and position, so that any household can be
/// made again alone and in any order: <see cref="SplitMix"/> started from a mixed key.
/// </summary>
internal struct Draws
{
    private ulong _state;

    /// <summary>The draws of subject <paramref name="index"/> in <paramref name="stream"/>.</summary>
    public Draws(ulong seed, DrawStream stream, ulong index) =>
        _state = SplitMix.Mix(SplitMix.Mix(seed + ((ulong)stream * SplitMix.Increment)) ^ (index * 0xD1342543DE82EF95));

    /// <summary>64 random bits.</summary>
    public ulong Next() => SplitMix.Mix(_state += SplitMix.Increment);

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
