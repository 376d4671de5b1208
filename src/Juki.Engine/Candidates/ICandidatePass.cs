using Juki.Engine.Queries;

namespace Juki.Engine.Candidates;

/// <summary>A way to residents for queries that the exact passes left unsettled.</summary>
internal interface ICandidatePass
{
    /// <summary>Which pass it is.</summary>
    CandidatePass Pass { get; }

    /// <summary>Whether the pass may find rivals of a resident who was found under another name; else it is for the unfound only.</summary>
    bool MayFindRivals { get; }

    /// <summary>Whether a query carries what this pass goes by.</summary>
    bool CanHelp(PreparedQuery query);

    /// <summary>Notes the rows that come into question; what is known of them already does no harm.</summary>
    /// <param name="lanes">The queries to be searched for.</param>
    /// <param name="queries">All queries of the batch.</param>
    /// <param name="candidates">Their candidates.</param>
    void Find(ReadOnlySpan<int> lanes, ReadOnlySpan<PreparedQuery> queries, ReadOnlySpan<CandidateList> candidates);
}
