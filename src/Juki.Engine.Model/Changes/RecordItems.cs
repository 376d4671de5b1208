namespace Juki.Engine.Model.Changes;

/// <summary>
/// Items of a resident record, one or several: those that a change may set, in the order of a residents file. The numbers are stored in
/// journals and never change.
/// </summary>
[Flags]
public enum RecordItems : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Family name in kanji or kana.</summary>
    FamilyName = 1 << 0,

    /// <summary>Given name in kanji or kana.</summary>
    GivenName = 1 << 1,

    /// <summary>Reading of the family name.</summary>
    FamilyKana = 1 << 2,

    /// <summary>Reading of the given name.</summary>
    GivenKana = 1 << 3,

    /// <summary>Name in Latin letters.</summary>
    LatinName = 1 << 4,

    /// <summary>Alias (通称) in force.</summary>
    Alias = 1 << 5,

    /// <summary>Former surname (旧氏) in force.</summary>
    FormerSurname = 1 << 6,

    /// <summary>Date of birth.</summary>
    BirthDate = 1 << 7,

    /// <summary>Sex.</summary>
    Sex = 1 << 8,

    /// <summary>Code of prefecture and municipality, as written.</summary>
    MunicipalityCode = 1 << 9,

    /// <summary>Address.</summary>
    Address = 1 << 10,

    /// <summary>Household.</summary>
    Household = 1 << 11,

    /// <summary>What a resident is called; one of them stands in every record.</summary>
    Names = FamilyName | GivenName | LatinName,

    /// <summary>How the name is read.</summary>
    Readings = FamilyKana | GivenKana,

    /// <summary>Where a resident lives.</summary>
    Place = MunicipalityCode | Address,

    /// <summary>All of them.</summary>
    All = Names | Readings | Alias | FormerSurname | BirthDate | Sex | Place | Household,
}
