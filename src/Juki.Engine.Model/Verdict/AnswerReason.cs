namespace Juki.Engine.Model.Verdict;

/// <summary>
/// Why an answer is what it is: numbered, so that nothing is formatted for each query; see <see cref="AnswerReasonText"/>.
/// The numbers are written to files and never change.
/// </summary>
public enum AnswerReason : byte
{
    /// <summary>Nothing to add.</summary>
    None = 0,

    /// <summary>A row of the file could not be read.</summary>
    UnreadableRow = 1,

    /// <summary>An item is longer than any that a register holds.</summary>
    ItemLength = 2,

    /// <summary>The code has not eleven digits.</summary>
    CodeLength = 11,

    /// <summary>The code has something else than digits.</summary>
    CodeNotDigits = 12,

    /// <summary>The check digit does not fit.</summary>
    CodeCheckDigit = 13,

    /// <summary>The date of birth is in no known notation.</summary>
    DateFormat = 21,

    /// <summary>A month outside 1 to 12.</summary>
    DateMonth = 22,

    /// <summary>A day that the month never has.</summary>
    DateDay = 23,

    /// <summary>A year that no register holds.</summary>
    DateYear = 24,

    /// <summary>A year outside its era.</summary>
    DateEra = 25,

    /// <summary>The sex is in no known notation.</summary>
    SexFormat = 31,

    /// <summary>One of the four items is missing.</summary>
    ItemMissing = 41,

    /// <summary>A code alone is a lookup, not a match.</summary>
    CodeAlone = 42,

    /// <summary>Nobody comes into question.</summary>
    Nobody = 51,

    /// <summary>Nobody has or had the code.</summary>
    CodeUnknown = 52,

    /// <summary>The items contradict the code, and nobody else fits them.</summary>
    CodeContradicts = 53,

    /// <summary>The items fit a resident with another code.</summary>
    CodeOfAnother = 54,

    /// <summary>The items fit one resident, the code is that of a member of the family.</summary>
    CodeOfFamilyMember = 55,

    /// <summary>Others fit as well.</summary>
    EqualRivals = 61,

    /// <summary>Another resident has the same name and date of birth and lives too near to be told apart.</summary>
    SameNameAndDate = 62,

    /// <summary>The given name differs, and somebody of the same family was born the same day at the same address.</summary>
    TwinPattern = 63,

    /// <summary>Another resident is almost as probable.</summary>
    CloseRival = 64,

    /// <summary>More residents came into question than are compared.</summary>
    TooManyCandidates = 65,

    /// <summary>Equal to a former or additional version.</summary>
    PastVersion = 71,

    /// <summary>One item differs slightly.</summary>
    SlightDifference = 72,

    /// <summary>One item differs gravely, or several differ.</summary>
    GraveDifference = 73,

    /// <summary>The reading stands for the name.</summary>
    ReadingAlone = 74,

    /// <summary>The items agree, but so many residents may agree in them that it proves little.</summary>
    LowProbability = 75,
}
