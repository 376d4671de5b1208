using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>
/// Whoever answers the rows of a bulk match in batches: a <see cref="MatchSession"/>, or a server that has one. Each worker has its own and
/// uses it on one thread: <c>Clear</c>, <c>Add</c> up to <see cref="BatchSize"/> times, <c>Run</c>, read the answers.
/// </summary>
/// <remarks>
/// The results file and the summary are the same whoever answers, if the answers are. Queries are counted from 0 in the order in which
/// they were added since <see cref="Clear"/>.
/// </remarks>
public interface IBatchAnswerer
{
    /// <summary>The most queries that one batch holds.</summary>
    int BatchSize { get; }

    /// <summary>The version of the decision rules that the answers come about under; it stands in every results row.</summary>
    string RulesVersion { get; }

    /// <summary>The journal address that all answers of the match are true of; it ends every results row. 0 where the register has no journal.</summary>
    long AsOf { get; }

    /// <summary>How many rows of the register were compared with a query since the answerer was made.</summary>
    long RowsCompared { get; }

    /// <summary>Begins a batch.</summary>
    void Clear();

    /// <summary>Takes one query; its text is copied or prepared before the call returns.</summary>
    void Add(in QueryItems query);

    /// <summary>
    /// The items of a query; null if one has a fault, or the date of birth is not known in full. It is asked when the query was added and
    /// again when the batch was run: who finds out on the way says null at first.
    /// </summary>
    ItemSet? ItemsOf(int index);

    /// <summary>Answers all queries of the batch. What it throws ends the match, and no output appears.</summary>
    void Run();

    /// <summary>The answer to a query. Its <see cref="Answers.Answer.ResidentRow"/> is used for nothing but <see cref="CodeOf"/>.</summary>
    ref readonly Answer Answer(int index);

    /// <summary>
    /// The best candidates of a query, best first, the resident named among them: as many as the match shows in a row, at least, if there are. Only asked where
    /// the answer names somebody or is to be reviewed. Valid until the next call.
    /// </summary>
    ReadOnlySpan<Answer> Candidates(int index);

    /// <summary>The code of the resident of an answer or a candidate of this batch.</summary>
    ResidentCode CodeOf(int residentRow);

    /// <summary>Whose the code of a query is, held against the resident of its answer.</summary>
    CodeOwnership OwnershipOf(int index);

    /// <summary>How many queries took a pass since the answerer was made.</summary>
    long Reached(CandidatePass pass);
}
