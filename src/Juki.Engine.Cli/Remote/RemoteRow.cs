using Juki.Engine.Answers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Remote;

/// <summary>What a server's reply says of one query of a batch.</summary>
internal struct RemoteRow
{
    /// <summary>The answer; its resident's row is a place among the codes of the batch.</summary>
    public Answer Answer;

    /// <summary>The items that the query has; null if one has a fault, or the date of birth is not known in full.</summary>
    public ItemSet? Items;

    /// <summary>Whose the query's code is.</summary>
    public CodeOwnership Code;

    /// <summary>The first of its candidates among those of the batch.</summary>
    public int FirstCandidate;

    /// <summary>How many candidates it has.</summary>
    public int CandidateCount;
}
