using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Comparison;

/// <summary>
/// The one table that says which levels are no difference, lossless, trusted, slight, grave (design §4.5). A level that
/// is missing here means that the <em>register</em> lacks the item: a query that lacks it never comes this far.
/// </summary>
public static class LevelClasses
{
    /// <summary>
    /// The class of a name's level. A changed family name (marriage) is slight while all else agrees. A given name with a
    /// slip is grave, because a twin who is not in the register looks just so (太郎/次郎), and so is one that cannot be read, as
    /// long as its reading does not tell it; another given name is severe: with another sex or date beside it, it is the spouse, the
    /// sibling or the child.
    /// </summary>
    public static LevelClass Of(NameLevel level, NamePart differing) => level switch
    {
        NameLevel.Identical => LevelClass.Identical,
        NameLevel.Normalised => LevelClass.Lossless,
        NameLevel.VariantT2 => LevelClass.Trusted,
        NameLevel.VariantT3 => LevelClass.Slight,
        NameLevel.SameReading => LevelClass.Slight,
        NameLevel.Unreadable or NameLevel.OneCharacter => differing == NamePart.Family ? LevelClass.Slight : LevelClass.Grave,
        NameLevel.TokenOrder => LevelClass.Slight,
        NameLevel.GivenOnly => LevelClass.Slight,
        NameLevel.FamilyOnly => LevelClass.Severe,
        _ => LevelClass.Contradiction,
    };

    /// <summary>
    /// The class of a reading beside a name that was compared too. Readings were municipal practice until 2025 and are
    /// often made by machine, so they weaken a name but never lift it. Beside a name that agrees, a half that is read otherwise
    /// is another reading of the same kanji (フルヤ/フルタニ).
    /// </summary>
    public static LevelClass Of(KanaLevel level, bool nameAgrees) => level switch
    {
        KanaLevel.Missing or KanaLevel.Identical => LevelClass.Identical,
        KanaLevel.Normalised or KanaLevel.SameSound => LevelClass.Lossless,
        KanaLevel.SearchEqual or KanaLevel.OneKana => LevelClass.Trusted,
        KanaLevel.GivenOnly or KanaLevel.FamilyOnly when nameAgrees => LevelClass.Trusted,
        _ => LevelClass.Slight,
    };

    /// <summary>The class of a reading that stands for the name: never better than slight (design §4.5).</summary>
    public static LevelClass OfReadingAlone(KanaLevel level) => level switch
    {
        KanaLevel.Identical or KanaLevel.Normalised or KanaLevel.SameSound or KanaLevel.SearchEqual => LevelClass.Slight,
        KanaLevel.OneKana => LevelClass.Grave,
        KanaLevel.GivenOnly or KanaLevel.FamilyOnly => LevelClass.Severe,
        _ => LevelClass.Contradiction,
    };

    /// <summary>The class of a date's level. A date that is unknown in part is no agreement (domain §6).</summary>
    public static LevelClass Of(BirthLevel level) => level switch
    {
        BirthLevel.Identical => LevelClass.Identical,
        BirthLevel.Compatible => LevelClass.Slight,
        BirthLevel.Different => LevelClass.Severe,
        _ => LevelClass.Grave,
    };

    /// <summary>The class of a sex's level.</summary>
    public static LevelClass Of(SexLevel level) => level switch
    {
        SexLevel.Identical => LevelClass.Identical,
        SexLevel.Missing => LevelClass.Slight,
        _ => LevelClass.Grave,
    };

    /// <summary>The class of an address's level.</summary>
    public static LevelClass Of(AddressLevel level) => level switch
    {
        AddressLevel.A6 => LevelClass.Identical,
        AddressLevel.A5 => LevelClass.Trusted,
        AddressLevel.A4 or AddressLevel.A3 => LevelClass.Slight,
        _ => LevelClass.Grave,
    };
}
