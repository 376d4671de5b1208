namespace Juki.Engine.DataGen.Profiles;

/// <summary>
/// What the rows of one clerk's batch have in common: a way of writing, and an error that he is prone to. Both are drawn
/// for each batch as they are for a row, so that the shares over many batches stay those of the profile.
/// </summary>
public sealed record BatchCorrelation
{
    /// <summary>Rows of a batch.</summary>
    public int Rows { get; init; } = 500;

    /// <summary>The share of rows that are written in the way of the batch.</summary>
    public double PreferredWritingShare { get; init; } = 0.7;

    /// <summary>The share of errors that are of the batch's kind, where it fits the row.</summary>
    public double PreferredErrorShare { get; init; } = 0.2;
}
