using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Files.Import;

/// <summary>What an import reads, and what it does with rows that it cannot read.</summary>
public sealed record ImportOptions
{
    /// <summary>The seed of codes where none is said.</summary>
    internal const ulong UsualCodeSeed = 1;

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

    /// <summary>Which columns of the residents file feed which items; null if they have our names. Versions are never mapped.</summary>
    public FileMapping? Mapping { get; init; }

    /// <summary>
    /// Takes a list of all residents taken, in the order of the file: <c>id,code</c>, the id being that of the mapping, or the
    /// row's line where it maps none. Needed where the file has no codes, which are assigned then.
    /// </summary>
    public string? CodeList { get; init; }

    /// <summary>Seed of the codes that are assigned: the same seed and line give the same code. Null: the usual one.</summary>
    public ulong? CodeSeed { get; init; }

    /// <summary>Existing rejects files and lists of codes may be replaced.</summary>
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

    /// <summary>The residents file has no codes of its own.</summary>
    internal bool AssignsCodes => Mapping is { HasCode: false };

    /// <summary>How the residents file is taken in.</summary>
    internal CsvLayout ResidentLayout => new(Encoding, ChunkBytes, Mapping: Mapping);

    /// <summary>How the versions file is taken in.</summary>
    internal CsvLayout VersionLayout => new(Encoding, ChunkBytes);

    /// <summary>Refuses what would lose codes, and what would do nothing.</summary>
    internal void Check()
    {
        if (AssignsCodes && CodeList is null)
        {
            throw new FileProblemException(
                Mapping!.Path, "maps no code, so that each resident is assigned one", "Name a file that takes the list of ids and codes (--codes-out), or map the item code");
        }

        if (Mapping is null && CodeList is not null)
        {
            throw new FileProblemException(CodeList, "would list the codes that the residents file has already", "Leave it out (--codes-out goes with --map)");
        }

        if (!AssignsCodes && CodeSeed is not null)
        {
            throw new FileProblemException(Residents, "has codes of its own, so that a seed chooses none", "Leave it out (--seed goes with a --map without code)");
        }
    }

    internal string? VersionRejects => Rejects is null ? null : $"{Rejects}.versions.csv";
}
