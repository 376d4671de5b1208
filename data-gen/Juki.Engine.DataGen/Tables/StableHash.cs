using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Tables;

/// <summary>A hash of text that is the same in every process: what a place or name is like must not change between runs.</summary>
internal static class StableHash
{
    /// <summary>64 bits of a text, for one purpose (<paramref name="salt"/>).</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong salt)
    {
        ulong hash = 14695981039346656037 ^ salt;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return SplitMix.Mix(hash);
    }

    /// <summary>The same as a number in [0, 1).</summary>
    public static double Unit(ReadOnlySpan<char> text, ulong salt) => (Of(text, salt) >> 11) * (1.0 / (1UL << 53));
}
