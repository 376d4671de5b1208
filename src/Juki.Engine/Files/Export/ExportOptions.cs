namespace Juki.Engine.Files.Export;

/// <summary>What an export writes. The files are UTF-8 without byte order mark, lines end with LF.</summary>
public sealed record ExportOptions
{
    /// <summary>The residents file.</summary>
    public required string Residents { get; init; }

    /// <summary>The versions file; null: versions are not written.</summary>
    public string? Versions { get; init; }

    /// <summary>Existing files may be replaced.</summary>
    public bool Overwrites { get; init; }

    /// <summary>How many threads work.</summary>
    public int WorkerCount { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the progress in a file (its length is not known before), after each chunk; one call at a time.</summary>
    public Action<FileProgress>? Progress { get; init; }
}
