namespace Juki.Engine.Matching.Comparison;

/// <summary>What a comparison level means for the grade; weaker classes have larger numbers.</summary>
public enum LevelClass : byte
{
    /// <summary>No difference at all.</summary>
    Identical = 0,

    /// <summary>A difference of writing that loses nothing: width, spaces, notation.</summary>
    Lossless = 1,

    /// <summary>A difference that may be accepted automatically: old and new form of a character, a building left out.</summary>
    Trusted = 2,

    /// <summary>One small slip; counts one point.</summary>
    Slight = 3,

    /// <summary>As much as two slips; counts two points.</summary>
    Grave = 4,

    /// <summary>As much as three slips; counts three points.</summary>
    Severe = 5,

    /// <summary>Somebody else: the candidate is not shown.</summary>
    Contradiction = 6,
}
