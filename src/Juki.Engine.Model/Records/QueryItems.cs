namespace Juki.Engine.Model.Records;

/// <summary>
/// One query as written: the columns of a query file without its id. Any of them may be empty. The spans are valid only
/// during the call that takes them.
/// </summary>
public ref struct QueryItems
{
    /// <summary>Resident code.</summary>
    public ReadOnlySpan<char> Code;

    /// <summary>Name in kanji, kana or Latin letters, with or without a space.</summary>
    public ReadOnlySpan<char> Name;

    /// <summary>Reading in kana.</summary>
    public ReadOnlySpan<char> Kana;

    /// <summary>Date of birth in any notation.</summary>
    public ReadOnlySpan<char> BirthDate;

    /// <summary>Sex: 0 1 2 9, 男 女, M F.</summary>
    public ReadOnlySpan<char> Sex;

    /// <summary>Address.</summary>
    public ReadOnlySpan<char> Address;
}
