using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>What a profile is estimated from.</summary>
public sealed record EstimationOptions
{
    /// <summary>The query file.</summary>
    public required string Input { get; init; }

    /// <summary>Encoding of the input; null: told from its bytes.</summary>
    public CsvEncoding? Encoding { get; init; }

    /// <summary>Which columns of the query file feed which items; null if they have our names.</summary>
    public FileMapping? Mapping { get; init; }

    /// <summary>
    /// About how many rows are taken, and never more than twice as many: all of a smaller file, every k-th line of a larger one.
    /// With so many, an m of a thousandth is known to a tenth of itself.
    /// </summary>
    public int RowsMax { get; init; } = 100_000;

    /// <summary>Fewer rows with which a resident was compared say too little, and are refused.</summary>
    public int RowsMin { get; init; } = 200;

    /// <summary>How many threads work; the estimate does not depend on it.</summary>
    public int WorkerCount { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the progress, after each chunk; called on the workers' threads, one call at a time.</summary>
    public Action<FileProgress>? Progress { get; init; }

    internal int ChunkBytes { get; init; } = 1 << 20;

    /// <summary>Refuses what cannot be.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RowsMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RowsMin, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(WorkerCount, 1);
    }
}
