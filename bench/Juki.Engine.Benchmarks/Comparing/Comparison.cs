namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>Sides that are measured against each other on the same data.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Workload">On what: sizes, keys, shares.</param>
/// <param name="Sides">The sides, in the order in which they take turns.</param>
internal sealed record Comparison(string Title, string Workload, IReadOnlyList<Side> Sides)
{
    /// <summary>Operations in each block of every side.</summary>
    public required int OperationsPerBlock { get; init; }

    /// <summary>Blocks that a side runs when it is its turn.</summary>
    public required int BlocksPerRound { get; init; }

    /// <summary>Bytes that an operation goes through, where GB/s is of interest; else 0.</summary>
    public double BytesPerOperation { get; init; }

    /// <summary>How many blocks give a round of about so many operations.</summary>
    public static int BlocksFor(int operationsPerRound, int operationsPerBlock) => Math.Max(1, operationsPerRound / operationsPerBlock);
}
