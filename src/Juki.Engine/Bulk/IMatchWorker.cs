using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Candidates;

namespace Juki.Engine.Bulk;

/// <summary>One thread's part of a bulk match.</summary>
internal interface IMatchWorker
{
    /// <summary>Rows by result code, over all chunks of this worker.</summary>
    long[] RowsByResult { get; }

    /// <summary>Rows that could not be read, over all chunks of this worker.</summary>
    long UnreadableRows { get; }

    /// <summary>What it counted for a report; null if none is asked for.</summary>
    ReportTally? Report { get; }

    /// <summary>How many queries took a pass, over all chunks of this worker.</summary>
    long Reached(CandidatePass pass);

    /// <summary>How many rows were compared with a query, over all chunks of this worker.</summary>
    long RowsCompared { get; }

    /// <summary>The version of the decision rules that its answers come about under.</summary>
    string RulesVersion { get; }

    /// <summary>Journal address that the answers are true of.</summary>
    long AsOf { get; }

    /// <summary>Answers the queries of a chunk.</summary>
    void Process(MatchChunk chunk);
}
