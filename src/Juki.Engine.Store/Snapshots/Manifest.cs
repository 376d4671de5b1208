using System.Text.Json.Serialization;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>What the manifest says: which snapshot is the register's present one, and what is in it.</summary>
internal sealed record Manifest
{
    /// <summary>Rises with every change of any file's layout.</summary>
    public const int CurrentFormatVersion = 4;

    /// <summary>Format version of the snapshot's files.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Version of the folding rules that the stored hashes were made with.</summary>
    public required int KeyVersion { get; init; }

    /// <summary>Rises with every publication; of two valid slots the higher one counts.</summary>
    public required long Sequence { get; init; }

    /// <summary>Number of the snapshot, in the name of its directory.</summary>
    public required long Snapshot { get; init; }

    /// <summary>Residents, removed ones included.</summary>
    public required int Residents { get; init; }

    /// <summary>Residents that are not removed.</summary>
    public required int Present { get; init; }

    /// <summary>Longest address in characters.</summary>
    public required int AddressLengthMax { get; init; }

    /// <summary>Identity of the register's journal; null: it takes no changes yet.</summary>
    public Guid? Journal { get; init; }

    /// <summary>Journal address of the last change that the snapshot contains; 0: of none.</summary>
    public long JournalAddress { get; init; }

    /// <summary>Every section with its size and checksum.</summary>
    public required IReadOnlyList<SectionInfo> Sections { get; init; }

    /// <summary>How the register was made.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Name of the snapshot's directory.</summary>
    [JsonIgnore]
    public string SnapshotDirectory => FormattableString.Invariant($"snapshot-{Snapshot}");
}
