namespace Juki.Engine.Matching.Deciding;

/// <summary>Why a decision is what it is.</summary>
public enum DecisionReason : byte
{
    /// <summary>Nothing to add.</summary>
    None = 0,

    /// <summary>An item cannot be read.</summary>
    UnreadableItem = 1,

    /// <summary>One of the four items is missing.</summary>
    MissingItem = 2,

    /// <summary>A code alone is a lookup, not a match.</summary>
    CodeAlone = 3,

    /// <summary>Nobody comes into question.</summary>
    Nobody = 4,

    /// <summary>The resident of the query's code does not fit the items, and nobody else does.</summary>
    CodeContradicts = 5,

    /// <summary>The items fit a resident whose code is not the query's.</summary>
    CodeOfAnother = 6,

    /// <summary>The items fit one resident, the code is that of a member of the family.</summary>
    CodeOfFamilyMember = 7,

    /// <summary>Others fit as well.</summary>
    EqualRivals = 8,

    /// <summary>Another resident has the same name and date of birth and lives too near to be told apart.</summary>
    SameNameAndDate = 9,

    /// <summary>The given name differs, and a resident of the same family was born the same day at the same address.</summary>
    TwinPattern = 10,

    /// <summary>Another resident is almost as probable.</summary>
    CloseRival = 11,

    /// <summary>More residents came into question than are compared.</summary>
    TooManyCandidates = 12,

    /// <summary>Equal to a former or additional version.</summary>
    PastVersion = 13,

    /// <summary>One item differs slightly.</summary>
    SlightDifference = 14,

    /// <summary>One item differs gravely, or several differ.</summary>
    GraveDifference = 15,

    /// <summary>The reading stands for the name.</summary>
    ReadingAlone = 16,

    /// <summary>The items agree, but so many may agree in them that it proves little.</summary>
    LowProbability = 17,
}
