using Juki.Engine.Model.Records;

namespace Juki.Engine.Client;

/// <summary>The items of a person as they were written, in the notations that query files use; any may be empty.</summary>
public sealed record QueryText
{
    /// <summary>Resident code: eleven digits, half or full width.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name in kanji, kana or Latin letters, with or without a space.</summary>
    public string Name { get; init; } = "";

    /// <summary>Reading in kana.</summary>
    public string Kana { get; init; } = "";

    /// <summary>Date of birth: <c>1965-01-31</c>, <c>19650131</c>, <c>S40.1.31</c>, <c>昭和40年1月31日</c>, …</summary>
    public string BirthDate { get; init; } = "";

    /// <summary>Sex: <c>0 1 2 9</c>, <c>男 女</c>, <c>M F</c>.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Address: free text, for example <c>千代田区霞が関1-2-3</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>The items as the wire takes them.</summary>
    internal QueryItems Items => new() { Code = Code, Name = Name, Kana = Kana, BirthDate = BirthDate, Sex = Sex, Address = Address };

    /// <summary>Hides the items.</summary>
    public override string ToString() => "query (hidden)";
}
