namespace Juki.Engine.Bulk.Reporting;

/// <summary>What a bulk match counts and keeps for a report that people look at.</summary>
public sealed record BulkReport
{
    /// <summary>
    /// Match weights in bins of one bit, by grade: of the rows whose weight is in the results file, so of those that name a
    /// resident and of the ambiguous ones with a best candidate.
    /// </summary>
    public required IReadOnlyList<WeightBin> Weights { get; init; }

    /// <summary>The twenty most frequent reasons, the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>At most twenty <em>probable</em> rows, then at most twenty <em>possible</em> ones, spread evenly over the file.</summary>
    public required IReadOnlyList<SampledRow> Sample { get; init; }
}
