using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Addresses.Free;

/// <summary>
/// Grades two free addresses on the ladder of the Japanese ones, by their tokens:
/// <list type="table">
/// <item><term>A6</term><description>all tokens agree, in whatever order; the words for a dwelling (Unit, Apt) and for a floor are each one.</description></item>
/// <item><term>A5</term><description>only a unit, flat or floor differs or is missing, or one side has as a floor what the other has as a unit.</description></item>
/// <item><term>A4</term><description>same street in the same postcode or suburb; the house number agrees in part (12, 12A, 12-14),
/// or some word of the place or the postcode differs or is missing.</description></item>
/// <item><term>A3</term><description>same street in the same postcode or suburb with another house number or none; or the same postcode.</description></item>
/// <item><term>A2</term><description>same suburb or town.</description></item>
/// <item><term>A0</term><description>else.</description></item>
/// </list>
/// A slip in a word lowers the level by one step, to A4 at least, since one letter may make another street (Kent, Bent); but
/// never below what the other tokens alone are worth. Numbers have no slips: they agree as numbers or not.
/// </summary>
internal static class FreeAddressComparer
{
    /// <summary>The level; <see cref="AddressLevel.AU"/> where a text has too many tokens to be an address.</summary>
    public static AddressLevel Compare(FreeAddress query, FreeAddress registered)
    {
        if (query.IsTooLong || registered.IsTooLong)
        {
            return AddressLevel.AU;
        }

        FreeAlignment exact = FreeAlignment.Exact(query, registered);
        FreeAlignment tolerant = exact.WithSlips(query, registered);
        AddressLevel level = new Agreement(query, registered, exact).Level;
        return tolerant.Slips == 0 ? level : Better(level, Lowered(new Agreement(query, registered, tolerant).Level, tolerant.Slips));
    }

    private static AddressLevel Better(AddressLevel left, AddressLevel right) => left < right ? left : right;

    private static AddressLevel Lowered(AddressLevel level, int steps) => level >= AddressLevel.A2
        ? level
        : (AddressLevel)Math.Clamp((int)level + steps, (int)AddressLevel.A4, (int)AddressLevel.A2);

    /// <summary>What agrees under one alignment.</summary>
    private readonly struct Agreement(FreeAddress query, FreeAddress registered, FreeAlignment aligned)
    {
        public AddressLevel Level => IsSameStreet && (IsSamePostcode || IsSameLocality || IsWholePlace) ? InStreet
            : IsSamePostcode ? AddressLevel.A3
            : IsSameLocality ? AddressLevel.A2
            : AddressLevel.A0;

        private AddressLevel InStreet => Agrees(FreeRole.House)
            ? !IsWholePlace ? AddressLevel.A4 : Agrees(FreeRole.Unit) && Agrees(FreeRole.Floor) ? AddressLevel.A6 : AddressLevel.A5
            : (query.Of(FreeRole.House) & query.Numbers & aligned.Query) != 0 ? AddressLevel.A4
            : AddressLevel.A3;

        /// <summary>Where one side does not write the kind of its street, the names decide; where neither does, all words.</summary>
        private bool IsSameStreet
        {
            get
            {
                if (query.StreetKind == 0 && registered.StreetKind == 0)
                {
                    return Agrees(query.Words, registered.Words) && query.Words != 0;
                }

                bool bothHaveKind = query.StreetKind != 0 && registered.StreetKind != 0;
                ulong queried = query.Of(FreeRole.Street) & (bothHaveKind ? ulong.MaxValue : ~query.StreetKind);
                ulong kept = registered.Of(FreeRole.Street) & (bothHaveKind ? ulong.MaxValue : ~registered.StreetKind);
                return Agrees(queried, kept);
            }
        }

        private bool IsSamePostcode => (query.Of(FreeRole.Postcode) & aligned.Query) != 0;

        /// <summary>
        /// One side's words of the place all stand on the other side too, a long one among them: the state alone
        /// (VIC, NY), where the other side names a suburb, is no locality.
        /// </summary>
        private bool IsSameLocality
        {
            get
            {
                ulong queried = query.Of(FreeRole.Place);
                ulong kept = registered.Of(FreeRole.Place);
                bool queryFits = (queried & ~aligned.Query) == 0;
                bool registeredFits = (kept & ~aligned.Registered) == 0;
                bool isLongShared = (queried & aligned.Query & query.LongWords) != 0 && (kept & aligned.Registered & registered.LongWords) != 0;
                return (queried & aligned.Query) != 0
                    && (kept & aligned.Registered) != 0
                    && ((queryFits && registeredFits) || ((queryFits || registeredFits) && isLongShared));
            }
        }

        private bool IsWholePlace => Agrees(query.Words, registered.Words) && Agrees(FreeRole.Postcode);

        private bool Agrees(FreeRole role) => Agrees(query.Of(role), registered.Of(role));

        private bool Agrees(ulong queried, ulong kept) => ((queried & ~aligned.Query) | (kept & ~aligned.Registered)) == 0;
    }
}
