using System.Numerics;
using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Addresses.Free;

/// <summary>Which tokens of two free addresses are the same, in whatever order; sets of tokens are bit masks.</summary>
/// <param name="Query">Tokens of the query that have a partner.</param>
/// <param name="Registered">Tokens of the registered address that have one.</param>
/// <param name="Slips">How many pairs have one slip.</param>
internal readonly record struct FreeAlignment(ulong Query, ulong Registered, int Slips)
{
    /// <summary>In a shorter word one letter makes another word.</summary>
    public const int SlipLengthMin = 4;

    private delegate bool Fits(ReadOnlySpan<char> query, ReadOnlySpan<char> registered);

    private static readonly Fits Same = static (query, registered) => query.SequenceEqual(registered);

    private static readonly Fits Slip = static (query, registered) => OneEdit.Parts(query, registered);

    /// <summary>Pairs equal tokens of equal role, then equal words of street and place, which cannot always be told apart.</summary>
    public static FreeAlignment Exact(FreeAddress query, FreeAddress registered)
    {
        FreeAlignment found = default;
        for (FreeRole role = FreeRole.Place; role <= FreeRole.Postcode; role++)
        {
            found = found.Pair(query, query.Of(role), registered, registered.Of(role), Same);
        }

        return found.Pair(query, query.Words, registered, registered.Words, Same);
    }

    /// <summary>Pairs, among the words that are left, those that one slip parts.</summary>
    public FreeAlignment WithSlips(FreeAddress query, FreeAddress registered)
    {
        FreeAlignment found = Pair(query, query.LongWords, registered, registered.Words, Slip);
        found = found.Pair(query, query.Words, registered, registered.LongWords, Slip);
        return found with { Slips = FreeAddress.CountOf(found.Query) - FreeAddress.CountOf(Query) };
    }

    private FreeAlignment Pair(FreeAddress query, ulong queried, FreeAddress registered, ulong candidates, Fits fits)
    {
        FreeAlignment found = this;
        for (ulong left = queried & ~Query; left != 0; left &= left - 1)
        {
            int index = BitOperations.TrailingZeroCount(left);
            ulong partner = Partner(query.Text(index), registered, candidates & ~found.Registered, fits);
            found = partner == 0 ? found : found with { Query = found.Query | (1UL << index), Registered = found.Registered | partner };
        }

        return found;
    }

    private static ulong Partner(ReadOnlySpan<char> text, FreeAddress registered, ulong candidates, Fits fits)
    {
        for (ulong left = candidates; left != 0; left &= left - 1)
        {
            if (fits(text, registered.Text(BitOperations.TrailingZeroCount(left))))
            {
                return left & ~(left - 1);
            }
        }

        return 0;
    }
}
