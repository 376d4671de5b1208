using Juki.Engine.Model.Dates;

namespace Juki.Engine.Model.Records;

/// <summary>
/// The four items (本人確認情報) of a resident as the register has them now, with the reading. The spans are valid until the next
/// record is read with the same buffers.
/// </summary>
public ref struct FourItems
{
    /// <summary>Family name in kanji or kana; empty for a resident who has a Latin name only.</summary>
    public ReadOnlySpan<char> FamilyName;

    /// <summary>Given name in kanji or kana; may be empty.</summary>
    public ReadOnlySpan<char> GivenName;

    /// <summary>Name in Latin letters, family name first.</summary>
    public ReadOnlySpan<char> LatinName;

    /// <summary>Reading of the family name.</summary>
    public ReadOnlySpan<char> FamilyKana;

    /// <summary>Reading of the given name.</summary>
    public ReadOnlySpan<char> GivenKana;

    /// <summary>Date of birth, perhaps with unknown parts.</summary>
    public BirthDate BirthDate;

    /// <summary>Sex.</summary>
    public Sex Sex;

    /// <summary>The whole address as one text; empty for a resident under protection (支援措置), whose address is never disclosed.</summary>
    public ReadOnlySpan<char> Address;

    /// <summary>Date of the removal; null while current or when not known.</summary>
    public DateOnly? StatusDate;
}
