using System.Text.Json.Serialization;
using Juki.Engine.Changes;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki verify</c> has found in a register: in its snapshot, its journal and its history.</summary>
/// <param name="Snapshot">What was found in the snapshot.</param>
/// <param name="Changes">What was found in the journal; null if there is none, or it was not found sound.</param>
/// <param name="JournalFault">What is wrong with the journal; null if nothing is known to be.</param>
/// <param name="History">What was found in the archives of the history.</param>
/// <param name="ArchivesFault">What is wrong with there being archives; null if nothing is.</param>
/// <param name="Older">The snapshot before the latest; null if none is kept.</param>
internal sealed record VerifyReport(
    [property: JsonIgnore] AuditReport Snapshot, ChangesReport? Changes, string? JournalFault, HistoryAuditReport History, string? ArchivesFault, OlderSnapshot? Older)
{
    /// <summary>Sections of the snapshot.</summary>
    public IReadOnlyList<SectionAudit> Sections => Snapshot.Sections;

    /// <summary>Cross-references of the snapshot.</summary>
    public IReadOnlyList<CheckedReferences> References => Snapshot.References;

    /// <summary>What is wrong with those.</summary>
    public IReadOnlyList<string> ReferenceFaults => Snapshot.ReferenceFaults;

    /// <summary>Nothing is wrong anywhere.</summary>
    public bool IsSound => !Faults.Any();

    /// <summary>Everything that is wrong, with file and place.</summary>
    [JsonIgnore]
    public IEnumerable<string> Faults => Sections.SelectMany(section => section.Faults)
        .Concat(ReferenceFaults)
        .Concat(((string?[])[JournalFault, ArchivesFault]).OfType<string>())
        .Concat(History.Faults.Select(fault => fault.Message))
        .Concat(Older?.Found is { } older ? older.Sections.SelectMany(section => section.Faults).Concat(older.ReferenceFaults) : [])
        .Concat(((string?[])[Older?.JournalFault]).OfType<string>());

    /// <summary>All that is wrong, as far as is known, is that the system does not let files be read.</summary>
    [JsonIgnore]
    public bool IsUnreadable => Snapshot.IsUnreadable && JournalFault is null && ArchivesFault is null && History.IsSound && Older?.Found is null or { IsSound: true } or { IsUnreadable: true };
}
