namespace Juki.Engine.DataGen.Population.Randomness;

/// <summary>What a sequence of draws is for. Streams are independent: one more draw in one never shifts another.</summary>
internal enum DrawStream : ulong
{
    /// <summary>Whether a group of household numbers is an institution; index: group.</summary>
    Group = 1,

    /// <summary>Kind, ages and losses of a household; index: household.</summary>
    Skeleton = 2,

    /// <summary>Address, surname and moves of a household; index: household.</summary>
    Household = 3,

    /// <summary>Address of an institution; index: group.</summary>
    Institution = 4,

    /// <summary>Everything about one member; index: member number.</summary>
    Member = 5,

    /// <summary>Date of birth; index: member number, of the elder for both twins.</summary>
    Birth = 6,

    /// <summary>Which household a held-back person comes from; index: the caller's counter.</summary>
    HeldBack = 7,

    /// <summary>Key of the code permutation; index: round.</summary>
    CodeKey = 8,

    /// <summary>An apartment building; seed: town, index: building.</summary>
    Building = 10,

    /// <summary>One change of a resident; index: its number in the file.</summary>
    Change = 11,

    /// <summary>The sample households on which the ages are calibrated; index: sample.</summary>
    Calibration = 9,
}
