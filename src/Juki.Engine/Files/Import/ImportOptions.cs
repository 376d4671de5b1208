using Juki.Engine.Files.Csv;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Files.Import;

/// <summary>What an import reads, and what it does with rows that it cannot read.</summary>
public sealed record ImportOptions
{
    /// <summary>The residents file.</summary>
    public required string Residents { get; init; }

    /// <summary>The versions file; null if there is none.</summary>
    public string? Versions { get; init; }

    /// <summary>Encoding of the files; null: told from the bytes of each.</summary>
    public CsvEncoding? Encoding { get; init; }

    /// <summary>
    /// Takes the residents' rows that cannot be read, with their header, and the import goes on without them; null: any such
    /// row means that no register is made. Faulty versions go to the same name with <c>.versions.csv</c> after it.
    /// </summary>
    public string? Rejects { get; init; }

    /// <summary>Existing rejects files may be replaced.</summary>
    public bool Overwrites { get; init; }

    /// <summary>How the register's files are stored.</summary>
    public Compression Compression { get; init; }

    /// <summary>How many threads work.</summary>
    public int WorkerCount { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the progress in a file, after each chunk; called on the workers' threads, one call at a time.</summary>
    public Action<FileProgress>? Progress { get; init; }

    /// <summary>What the machine can give; null: asked before the work begins.</summary>
    internal AvailableResources? Available { get; init; }

    internal int ChunkBytes { get; init; } = 1 << 20;

    internal string? VersionRejects => Rejects is null ? null : $"{Rejects}.versions.csv";
}
