using System.Numerics;

namespace Juki.Engine.Durability.History;

/// <summary>How the index of a history is kept. Sizes take effect when an index is made; one that is there keeps its own.</summary>
public sealed record HistoryOptions
{
    private const int PageBytesMin = 4096;
    private const int MemoryPagesMin = 4;
    private const int TableBytesMin = 4096;

    /// <summary>Memory of the log of entries, a power of two; what does not fit lies on the disk.</summary>
    public long MemoryBytes { get; init; } = 64 << 20;

    /// <summary>Size of a page of that log, a power of two; longer entries are stored in parts.</summary>
    public int PageBytes { get; init; } = 1 << 20;

    /// <summary>
    /// Memory of the table that finds them, a power of two: eight bytes for each entry and each changed resident. Null: as much as what the history
    /// holds already needs, and 16 MiB at least.
    /// </summary>
    public long? TableBytes { get; init; }

    /// <summary>After so many entries the index is saved, so that no more have to be followed again after a crash.</summary>
    public int EntriesBetweenSaves { get; init; } = 262_144;

    /// <summary>How long FASTER may take to save.</summary>
    public TimeSpan SaveTimeMax { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a question waits for the history to come as far as it asks.</summary>
    public TimeSpan FollowTimeMax { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Everything that is wrong with the options.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!BitOperations.IsPow2(PageBytes) || PageBytes < PageBytesMin)
        {
            yield return FormattableString.Invariant($"{nameof(PageBytes)} is {PageBytes}; it must be a power of two of {PageBytesMin} at least.");
        }

        if (!BitOperations.IsPow2(MemoryBytes) || MemoryBytes / MemoryPagesMin < PageBytes)
        {
            yield return FormattableString.Invariant($"{nameof(MemoryBytes)} is {MemoryBytes}; it must be a power of two of {MemoryPagesMin} pages at least.");
        }

        if (TableBytes is { } table && (!BitOperations.IsPow2(table) || table < TableBytesMin))
        {
            yield return FormattableString.Invariant($"{nameof(TableBytes)} is {table}; it must be a power of two of {TableBytesMin} at least.");
        }

        if (EntriesBetweenSaves < 1)
        {
            yield return FormattableString.Invariant($"{nameof(EntriesBetweenSaves)} is {EntriesBetweenSaves}; it must be 1 at least.");
        }
    }
}
