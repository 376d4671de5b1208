using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Records;

/// <summary>
/// One former or additional version of a resident: the columns of a versions file. It is complete in itself (name, date,
/// sex and address as they were), so that it can be searched like a present one. The name is either
/// <see cref="FamilyName"/> with <see cref="GivenName"/> or <see cref="LatinName"/>, not both.
/// </summary>
public ref struct VersionRecord
{
    /// <summary>The resident's present code.</summary>
    public ResidentCode Code;

    /// <summary>What kind of version: one of FormerAddress, FormerName, FormerSurname, Alias, FormerCode.</summary>
    public VersionKind Kind;

    /// <summary>First day of the version's period; null if not known.</summary>
    public DateOnly? From;

    /// <summary>Last day of the version's period; null if not known or still open.</summary>
    public DateOnly? To;

    /// <summary>For <see cref="VersionKind.FormerCode"/>: the code that was retired.</summary>
    public ResidentCode FormerCode;

    /// <summary>Family name in kanji or kana.</summary>
    public ReadOnlySpan<char> FamilyName;

    /// <summary>Given name in kanji or kana.</summary>
    public ReadOnlySpan<char> GivenName;

    /// <summary>Reading of the family name.</summary>
    public ReadOnlySpan<char> FamilyKana;

    /// <summary>Reading of the given name.</summary>
    public ReadOnlySpan<char> GivenKana;

    /// <summary>Name in Latin letters, family name first.</summary>
    public ReadOnlySpan<char> LatinName;

    /// <summary>Date of birth as it was registered then.</summary>
    public BirthDate BirthDate;

    /// <summary>Sex as it was registered then.</summary>
    public Sex Sex;

    /// <summary>Code of prefecture and municipality, as written.</summary>
    public ReadOnlySpan<char> MunicipalityCode;

    /// <summary>The whole address as one text.</summary>
    public ReadOnlySpan<char> Address;
}
