using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Answers;

/// <summary>The answer to one query.</summary>
public struct Answer
{
    /// <summary>The result code, 00 to 42.</summary>
    public ResultCode Result;

    /// <summary>The grade that the result code belongs to.</summary>
    public Grade Grade;

    /// <summary>Row of the resident found; −1 where nobody is shown.</summary>
    public int ResidentRow;

    /// <summary>Match weight in bits.</summary>
    public float Weight;

    /// <summary>Probability that the resident shown is the person asked for, 0 to 1.</summary>
    public float Probability;

    /// <summary>How many other residents share name and date (or what else the reason says).</summary>
    public int Rivals;

    /// <summary>Level of the name.</summary>
    public NameLevel Name;

    /// <summary>The loosest fold that the agreement of the names needed; null where they do not agree.</summary>
    public FoldTier? Tier;

    /// <summary>Level of the reading.</summary>
    public KanaLevel Kana;

    /// <summary>Level of the date of birth.</summary>
    public BirthLevel Birth;

    /// <summary>Level of the sex.</summary>
    public SexLevel Sex;

    /// <summary>Level of the address.</summary>
    public AddressLevel Address;

    /// <summary>Which version of the resident matched.</summary>
    public VersionKind Version;

    /// <summary>First day of the matched version's period.</summary>
    public DateOnly? From;

    /// <summary>Last day of the matched version's period.</summary>
    public DateOnly? To;

    /// <summary>Status 50: the resident was removed.</summary>
    public bool Removed;

    /// <summary>Status 51: the query's code was changed.</summary>
    public bool Superseded;

    /// <summary>Status 52: the resident is under protection.</summary>
    public bool Protected;

    /// <summary>Why.</summary>
    public AnswerReason Reason;

    /// <summary>The item that the reason speaks of.</summary>
    public QueryItem ReasonItem;
}
