using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>A resident who comes into question for a query, by the version of theirs that fits best.</summary>
public struct Candidate
{
    /// <summary>The resident's row.</summary>
    public int Resident;

    /// <summary>The row that was compared: the resident's own or that of a version.</summary>
    public int Row;

    /// <summary>How the row compares.</summary>
    public ComparisonVector Vector;

    /// <summary>Whether the query's code is this resident's.</summary>
    public CodeAgreement Code;

    /// <summary>The resident is under protection.</summary>
    public bool Protected;

    /// <summary>Match weight in bits, prior included.</summary>
    public float Weight;

    /// <summary>
    /// The result that this candidate would get if nobody else came into question: 00, 01, 02, 10, 11, 20 or 40. A smaller
    /// number is better.
    /// </summary>
    public ResultCode Standing;

    /// <summary>Whether this candidate is a better answer than another.</summary>
    public readonly bool IsBetterThan(in Candidate other) =>
        Standing != other.Standing ? Standing < other.Standing : Weight > other.Weight;
}
