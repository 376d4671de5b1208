using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;

namespace Juki.Engine.Bulk;

/// <summary>What a bulk match reads and writes, and how.</summary>
public sealed record BulkOptions
{
    /// <summary>The most candidates that can be asked for.</summary>
    public const int TopMax = 5;

    /// <summary>The most lines that are compared with each other: 134 million, in 2.7 GB at most.</summary>
    public const long ComparedLinesLimit = 1 << 27;

    /// <summary>The query file.</summary>
    public required string Input { get; init; }

    /// <summary>The results file; it appears under this name when it is complete.</summary>
    public required string Output { get; init; }

    /// <summary>The truth file, with the queries' ids in their order; null if there is none.</summary>
    public string? Truth { get; init; }

    /// <summary>
    /// The results that an earlier run gave the same queries, to see how answers move; null if there are none. It may be the
    /// file that the output replaces.
    /// </summary>
    public string? EarlierResults { get; init; }

    /// <summary>An existing results file may be replaced.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Encoding of the input; null: told from its bytes. Results are always UTF-8.</summary>
    public CsvEncoding? Encoding { get; init; }

    /// <summary>Which columns of the query file feed which items; null if they have our names.</summary>
    public FileMapping? Mapping { get; init; }

    /// <summary>How many candidates each row shows, 1 to <see cref="TopMax"/>; each beyond the first adds three columns.</summary>
    public int Top { get; init; } = 1;

    /// <summary>The file's own data quality is not asked for; it takes a little time, and memory.</summary>
    public bool WithoutQuality { get; init; }

    /// <summary>
    /// Up to this line of the file, rows are compared with each other (<see cref="Quality.DataQuality"/>), 0 to
    /// <see cref="ComparedLinesLimit"/>; each takes at most 20 bytes of memory.
    /// </summary>
    public long ComparedLinesMax { get; init; } = ComparedLinesLimit;

    /// <summary>
    /// Counts and keeps what a report shows (<see cref="BulkSummary.Report"/>). Its sample of rows holds personal data in memory.
    /// </summary>
    public bool CollectsReport { get; init; }

    /// <summary>How many threads work.</summary>
    public int WorkerCount { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the progress, after each chunk; called on the workers' threads, one call at a time.</summary>
    public Action<FileProgress>? Progress { get; init; }

    internal int ChunkBytes { get; init; } = 1 << 20;

    /// <summary>Refuses what cannot be.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Top, TopMax);
        ArgumentOutOfRangeException.ThrowIfLessThan(WorkerCount, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ComparedLinesMax);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ComparedLinesMax, ComparedLinesLimit);
    }
}
