namespace Juki.Engine.Model.Records;

/// <summary>
/// Which of a resident's searchable rows a row is. The numbers are stored in snapshots and never change.
/// </summary>
public enum VersionKind : byte
{
    /// <summary>The resident's present name and address.</summary>
    Current = 0,

    /// <summary>An address that the resident has left.</summary>
    FormerAddress = 1,

    /// <summary>A full name that the resident bore before (marriage, naturalisation, correction).</summary>
    FormerName = 2,

    /// <summary>A former surname (旧氏) entered in the register, with its period.</summary>
    FormerSurname = 3,

    /// <summary>An alias (通称) of a foreign resident, with its period.</summary>
    Alias = 4,

    /// <summary>The Latin name of a resident whose present name is also held in kanji or kana.</summary>
    LatinName = 5,

    /// <summary>The former surname that the present record itself carries (column <c>former_surname</c>).</summary>
    PresentFormerSurname = 6,

    /// <summary>The alias that the present record itself carries (column <c>alias</c>).</summary>
    PresentAlias = 7,

    /// <summary>A resident code that was changed. It has no searchable row: retired codes are an index of their own.</summary>
    FormerCode = 8,
}
