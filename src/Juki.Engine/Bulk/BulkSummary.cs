using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>What came out of a bulk match.</summary>
public sealed record BulkSummary
{
    /// <summary>Rows read, which is rows written.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows by result code; codes that did not occur are left out.</summary>
    public required IReadOnlyDictionary<ResultCode, long> RowsByResult { get; init; }

    /// <summary>Rows of the file that could not be read; they are among those with <see cref="ResultCode.Invalid"/>.</summary>
    public required long UnreadableRows { get; init; }

    /// <summary>Queries that took each way to a resident.</summary>
    public required IReadOnlyDictionary<CandidatePass, long> RowsByPass { get; init; }

    /// <summary>Rows of the register that were compared with a query, over all queries.</summary>
    public required long RowsCompared { get; init; }

    /// <summary>From opening the input to the complete output.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The version of the decision rules; it stands in every row, too.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The journal address that all answers are true of; it stands in every row, too. 0 where the register has no journal.</summary>
    public required long AsOf { get; init; }

    /// <summary>Columns of the input that were ignored.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>How true the answers are; null without a truth file.</summary>
    public Accuracy? Accuracy { get; init; }

    /// <summary>How the answers moved since an earlier run; null if there was none to compare with.</summary>
    public RehearsalReport? Rehearsal { get; init; }

    /// <summary>Where the profile came from, if it was estimated from the queries first.</summary>
    public EstimationSummary? Estimation { get; init; }

    /// <summary>What the file says about itself; null where it was not asked for.</summary>
    public DataQuality? Quality { get; init; }

    /// <summary>What a report shows; null unless <see cref="BulkOptions.CollectsReport"/>.</summary>
    public BulkReport? Report { get; init; }

    /// <summary>Rows a second; 0 if no time passed.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;
}
