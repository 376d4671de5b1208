using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>
/// What residents under protection (支援措置) are owed (domain §3): nobody learns an address by asking, and nobody is found
/// who was not named.
/// </summary>
public static class Protection
{
    /// <summary>
    /// The address of a protected resident is either the one asked for or not: graded finer, repeated queries would
    /// close in on prefecture, municipality and town.
    /// </summary>
    public static ComparisonVector Veil(in ComparisonVector vector) =>
        vector.Address is AddressLevel.A6 or AddressLevel.A5 ? vector : vector with { Address = AddressLevel.A0 };

    /// <summary>
    /// Whether the query names the resident. Half a name does not: it is a family member's, or anybody's who knows where
    /// to look; nor does a name that cannot be read whole and is not read out either.
    /// </summary>
    public static bool IsNamed(in ComparisonVector vector) => vector.Name switch
    {
        NameLevel.Missing or NameLevel.Unreadable => vector.SoundsAlike,
        NameLevel.OneCharacter => vector.DifferingPart == NamePart.Family,
        _ => vector.Name <= NameLevel.TokenOrder,
    };
}
