namespace Juki.Engine.Files.Mapping;

/// <summary>How a name that stands in one column is taken apart.</summary>
internal enum NameOrder : byte
{
    /// <summary>Nothing is said: kept in one piece.</summary>
    Unsaid = 0,

    /// <summary>SMITH WILLIAM JOHN: the family name ends at the first space.</summary>
    FamilyGiven = 1,

    /// <summary>WILLIAM JOHN SMITH: the family name begins behind the last space.</summary>
    GivenFamily = 2,

    /// <summary>SMITH, WILLIAM JOHN: the family name ends at the comma.</summary>
    FamilyCommaGiven = 3,
}
