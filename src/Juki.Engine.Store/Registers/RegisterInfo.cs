namespace Juki.Engine.Store.Registers;

/// <summary>What a register says of itself.</summary>
public sealed record RegisterInfo
{
    /// <summary>Format version of the files.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Number of the snapshot that is open.</summary>
    public required long Snapshot { get; init; }

    /// <summary>Residents, removed ones included.</summary>
    public required int Residents { get; init; }

    /// <summary>Residents that are not removed.</summary>
    public required int Present { get; init; }

    /// <summary>Version rows.</summary>
    public required int Versions { get; init; }

    /// <summary>Retired codes.</summary>
    public required int RetiredCodes { get; init; }

    /// <summary>Name, bytes and CRC32C of each section.</summary>
    public required IReadOnlyList<SectionInfo> Sections { get; init; }

    /// <summary>Bytes by part: of a present resident and of a former row.</summary>
    public required MemoryAccount Account { get; init; }

    /// <summary>How the register was made: seed and size of the generator, or the import.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }
}

/// <summary>One section of a snapshot.</summary>
/// <param name="Name">Name of the section.</param>
/// <param name="Bytes">Bytes in memory.</param>
/// <param name="Crc32C">Checksum of its content.</param>
public readonly record struct SectionInfo(string Name, long Bytes, uint Crc32C);
