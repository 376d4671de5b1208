using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>What bulk matching needs of a <see cref="MatchSession"/>; one for each worker.</summary>
internal interface IBatchAnswerer
{
    /// <summary>How many queries one batch holds.</summary>
    int BatchSize { get; }

    /// <summary>The version of the decision rules that the answers come about under.</summary>
    string RulesVersion { get; }

    void Clear();

    void Add(in QueryItems query);

    /// <summary>The items of a query that was added; null if one has a fault, or the date of birth is not known in full.</summary>
    ItemSet? ItemsOf(int index);

    void Run();

    ref readonly Answer Answer(int index);

    ReadOnlySpan<Answer> Candidates(int index);

    ResidentCode CodeOf(int residentRow);

    /// <summary>How many queries took a pass since the answerer was made.</summary>
    long Reached(CandidatePass pass);

    /// <summary>How many rows were compared with a query since the answerer was made.</summary>
    long RowsCompared { get; }

    /// <summary>Whose the code of a query is, held against the resident of its answer.</summary>
    CodeOwnership OwnershipOf(int index);
}
