namespace Juki.Engine.Model.Names;

/// <summary>
/// A 64-bit polynomial hash of a key that can be joined: the hash of a full name follows from those of its two parts,
/// so that a row's name is compared without touching its text.
/// </summary>
public static class KeyHash
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Hash of a key; zero for the empty one.</summary>
    public static ulong Of(ReadOnlySpan<char> key)
    {
        ulong hash = 0;
        foreach (char c in key)
        {
            hash = (hash * Base) + c + 1;
        }

        return hash;
    }

    /// <summary><see cref="Base"/> to the power of a key's length: what <see cref="Join"/> needs of the right part.</summary>
    public static ulong Power(int keyLength)
    {
        ulong power = 1;
        for (int i = 0; i < keyLength; i++)
        {
            power *= Base;
        }

        return power;
    }

    /// <summary>Hash of two keys one after the other.</summary>
    public static ulong Join(ulong left, ulong right, ulong rightPower) => (left * rightPower) + right;

    /// <summary>Spreads a hash over all 64 bits, for use as a position (MurmurHash3's finaliser).</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
