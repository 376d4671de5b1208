using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Queries;

/// <summary>Tells which part of a name a slip is in, from the hashes of the candidate's parts alone.</summary>
internal static class DifferingPart
{
    /// <summary>
    /// The part that differs: a query whose key begins with the candidate's family name has its slip in the given name,
    /// and the other way about.
    /// </summary>
    public static NamePart Of(ReadOnlySpan<char> key, ulong family, ulong given)
    {
        bool sameFamily = BeginsWith(key, family);
        bool sameGiven = EndsWith(key, given);
        return sameFamily == sameGiven ? NamePart.Unknown : sameFamily ? NamePart.Given : NamePart.Family;
    }

    private static bool BeginsWith(ReadOnlySpan<char> key, ulong hash)
    {
        ulong prefix = 0;
        for (int i = 0; i < key.Length; i++)
        {
            prefix = KeyHash.Join(prefix, KeyHash.Of(key.Slice(i, 1)), KeyHash.Power(1));
            if (prefix == hash)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> key, ulong hash)
    {
        ulong suffix = 0;
        ulong power = 1;
        for (int i = key.Length - 1; i >= 0; i--)
        {
            suffix = KeyHash.Join(KeyHash.Of(key.Slice(i, 1)), suffix, power);
            power *= KeyHash.Power(1);
            if (suffix == hash)
            {
                return true;
            }
        }

        return false;
    }
}
