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
/// <param name="ReserveFault">Why there may be none, or it could not be told whether there is; null if that is known.</param>
internal sealed record VerifyReport(
    [property: JsonIgnore] AuditReport Snapshot,
    ChangesReport? Changes,
    VerifyFault? JournalFault,
    HistoryAuditReport History,
    string? ArchivesFault,
    OlderSnapshot? Older,
    VerifyFault? ReserveFault)
{
    /// <summary>Sections of the snapshot.</summary>
    public IReadOnlyList<SectionAudit> Sections => Snapshot.Sections;

    /// <summary>Cross-references of the snapshot.</summary>
    public IReadOnlyList<CheckedReferences> References => Snapshot.References;

    /// <summary>What is wrong with those.</summary>
    public IReadOnlyList<string> ReferenceFaults => Snapshot.ReferenceFaults;

    /// <summary>Nothing is wrong anywhere.</summary>
    public bool IsSound => !Faults.Any();

    /// <summary>All that is wrong, as far as is known, is that something could not be read or checked.</summary>
    public bool IsUnreadable => !IsSound && Faults.All(fault => fault.IsUnreadable);

    /// <summary>Everything that is wrong, with file and place.</summary>
    [JsonIgnore]
    public IEnumerable<VerifyFault> Faults => FaultsOf(Snapshot)
        .Concat(Told(JournalFault, Damage(ArchivesFault)))
        .Concat(History.Faults.Select(fault => new VerifyFault(fault.Message, fault.IsUnreadable)))
        .Concat(Older?.Found is { } older ? FaultsOf(older) : [])
        .Concat(Told(Older?.Fault, Damage(Older?.JournalFault), ReserveFault));

    private static IEnumerable<VerifyFault> FaultsOf(AuditReport snapshot) => snapshot.Sections
        .SelectMany(section => section.Faults.Select(fault => new VerifyFault(fault, section.IsUnreadable)))
        .Concat(snapshot.ReferenceFaults.Select(fault => new VerifyFault(fault, IsUnreadable: false)));

    private static VerifyFault? Damage(string? message) => message is null ? null : new VerifyFault(message, IsUnreadable: false);

    private static IEnumerable<VerifyFault> Told(params VerifyFault?[] faults) => faults.OfType<VerifyFault>();
}
