namespace Juki.Engine.Model.Verdict;

/// <summary>Whose the code of a query is, held against the resident whom the answer names. Frozen numbers.</summary>
public enum CodeOwnership : byte
{
    /// <summary>The query has no code, or one that cannot be read.</summary>
    NoCode = 0,

    /// <summary>Nobody has or had it.</summary>
    Unknown = 1,

    /// <summary>Of the resident named.</summary>
    OfNamed = 2,

    /// <summary>Of somebody else than the resident named; or nobody is named.</summary>
    OfAnother = 3,

    /// <summary>A former code of the resident named.</summary>
    FormerOfNamed = 4,

    /// <summary>A former code of somebody else; or nobody is named.</summary>
    FormerOfAnother = 5,
}
