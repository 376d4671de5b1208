namespace Juki.Engine.Model.Codes;

/// <summary>
/// The two halves of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), for what a seed chooses. Positions in tables are mixed by
/// <see cref="Names.KeyHash.Mix"/>; neither may stand for the other, for codes, generated people and registers depend on them.
/// </summary>
public static class SplitMix
{
    /// <summary>What a state is increased by between two numbers.</summary>
    public const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>A bijection of 64-bit numbers that spreads every bit over all (Stafford's variant 13).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
