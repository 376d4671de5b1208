namespace Juki.Engine.Model.Verdict;

/// <summary>How far an answer may be relied on. <see cref="Certain"/> alone is meant to be accepted without a human.</summary>
public enum Grade : byte
{
    /// <summary>Nobody above the floor.</summary>
    None = 0,

    /// <summary>One resident; may be accepted automatically.</summary>
    Certain = 1,

    /// <summary>One resident with one slight difference; for quick review.</summary>
    Probable = 2,

    /// <summary>One resident with more differences; for review.</summary>
    Possible = 3,

    /// <summary>More than one resident comes into question.</summary>
    Ambiguous = 4,

    /// <summary>The query has fewer items than allowed.</summary>
    Insufficient = 5,

    /// <summary>An item of the query cannot be read.</summary>
    Invalid = 6,
}
