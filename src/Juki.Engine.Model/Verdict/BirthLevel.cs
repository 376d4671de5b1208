namespace Juki.Engine.Model.Verdict;

/// <summary>How far two dates of birth agree; a smaller number (but for <see cref="Missing"/>) is stronger.</summary>
public enum BirthLevel : byte
{
    /// <summary>One side has no date at all (or nothing in it is known): no evidence.</summary>
    Missing = 0,

    /// <summary>Identical, unknown parts included.</summary>
    Identical = 1,

    /// <summary>Nothing contradicts: what is known on both sides agrees, something is unknown on one.</summary>
    Compatible = 2,

    /// <summary>One day before or after.</summary>
    DaySlip = 3,

    /// <summary>Day and month swapped.</summary>
    DayMonthSwap = 4,

    /// <summary>One digit differs.</summary>
    OneDigit = 5,

    /// <summary>The same year number in another era (14, 30, 44, 63 years and their sums apart), month and day equal.</summary>
    EraSlip = 6,

    /// <summary>Same year, and one side is 1 January, written for an unknown day.</summary>
    FirstOfJanuary = 7,

    /// <summary>Different.</summary>
    Different = 8,
}
