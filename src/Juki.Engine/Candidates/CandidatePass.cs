namespace Juki.Engine.Candidates;

/// <summary>The ways to a resident in the order in which a query takes them (design §4.2); most need the first two only.</summary>
public enum CandidatePass
{
    /// <summary>By resident code.</summary>
    Code = 0,

    /// <summary>By the very date of birth and the folded name.</summary>
    NameAndDate = 1,

    /// <summary>By date of birth and agreement in parts of name, reading and place.</summary>
    BirthBlock = 2,

    /// <summary>By folded name and a date of birth that a slip of the pen makes the query's.</summary>
    DateSlip = 3,

    /// <summary>By the block of the address and the family or the given name.</summary>
    AddressBlock = 4,

    /// <summary>By folded name and municipality, whatever the date of birth.</summary>
    Municipality = 5,

    /// <summary>By a rare name alone.</summary>
    RareName = 6,

    /// <summary>By a name that is spelt nearly so or read alike, and municipality or date of birth.</summary>
    NearName = 7,
}
