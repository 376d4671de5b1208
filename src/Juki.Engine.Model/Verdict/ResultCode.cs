namespace Juki.Engine.Model.Verdict;

/// <summary>The numbered answer to a query (design §4.5). Written as two digits; the numbers never change.</summary>
public enum ResultCode : byte
{
    /// <summary>Four items identical after lossless normalisation, exactly one resident.</summary>
    CertainIdentical = 0,

    /// <summary>Four items equal after trusted folds (T1-T2) and address A6 or A5, exactly one.</summary>
    CertainFolded = 1,

    /// <summary>Three items without sex, where the caller's law holds none; exactly one.</summary>
    CertainWithoutSex = 2,

    /// <summary>Equal to a past version, one resident; with its period.</summary>
    ProbablePastVersion = 10,

    /// <summary>
    /// Exactly one item has one slight difference; or more differs (a slip of the date, sex alone, a slip beside a name that sounds
    /// alike) and all the rest outweighs it, where the decision rules allow for that.
    /// </summary>
    ProbableSlight = 11,

    /// <summary>Two slight differences, or a date slip, or sex alone differs, and the rest does not outweigh it.</summary>
    Possible = 20,

    /// <summary>Two or more residents at the best grade: a count, and no data.</summary>
    AmbiguousEqual = 30,

    /// <summary>One best, but a rival within the margin.</summary>
    AmbiguousRival = 31,

    /// <summary>Nobody above the floor.</summary>
    NotFound = 40,

    /// <summary>Fewer items than allowed.</summary>
    Insufficient = 41,

    /// <summary>Format or check digit, with the item and the reason.</summary>
    Invalid = 42,

    /// <summary>A status beside the grade: the resident was removed.</summary>
    Removed = 50,

    /// <summary>A status: the code was changed.</summary>
    Superseded = 51,

    /// <summary>A status: the resident is under protection; the address is never shown.</summary>
    Protected = 52,
}
