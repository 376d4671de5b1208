using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Records;

/// <summary>
/// One resident as it enters or leaves a register: the columns of a residents file. Text is kept to the letter.
/// The spans point into the caller's buffers and are valid only during the call that receives the record.
/// </summary>
public ref struct ResidentRecord
{
    /// <summary>The eleven-digit resident code.</summary>
    public ResidentCode Code;

    /// <summary>Family name in kanji or kana; empty for a resident who has a Latin name only.</summary>
    public ReadOnlySpan<char> FamilyName;

    /// <summary>Given name in kanji or kana; may be empty.</summary>
    public ReadOnlySpan<char> GivenName;

    /// <summary>Reading of the family name.</summary>
    public ReadOnlySpan<char> FamilyKana;

    /// <summary>Reading of the given name.</summary>
    public ReadOnlySpan<char> GivenKana;

    /// <summary>Name in Latin letters as in the passport, family name first.</summary>
    public ReadOnlySpan<char> LatinName;

    /// <summary>Alias (通称) in force, as one text.</summary>
    public ReadOnlySpan<char> Alias;

    /// <summary>Former surname (旧氏) in force.</summary>
    public ReadOnlySpan<char> FormerSurname;

    /// <summary>Date of birth, perhaps with unknown parts.</summary>
    public BirthDate BirthDate;

    /// <summary>Sex.</summary>
    public Sex Sex;

    /// <summary>Code of prefecture and municipality (JIS X 0402), five or six digits, as written.</summary>
    public ReadOnlySpan<char> MunicipalityCode;

    /// <summary>The whole address as one text.</summary>
    public ReadOnlySpan<char> Address;

    /// <summary>Household number or name; empty if not known.</summary>
    public ReadOnlySpan<char> Household;

    /// <summary>Current, or why removed.</summary>
    public ResidentStatus Status;

    /// <summary>Date of the removal; null while current or when not known.</summary>
    public DateOnly? StatusDate;

    /// <summary>Under protection (支援措置): the address must never be disclosed.</summary>
    public bool Protected;
}
