using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>What the audit of a register found.</summary>
public sealed record AuditReport
{
    /// <summary>Every section with all its faults.</summary>
    public required IReadOnlyList<SectionAudit> Sections { get; init; }

    /// <summary>The cross-references that were gone through; empty where damaged sections left nothing to compare.</summary>
    public required IReadOnlyList<CheckedReferences> References { get; init; }

    /// <summary>References that do not agree, each with file and offset.</summary>
    public required IReadOnlyList<string> ReferenceFaults { get; init; }

    /// <summary>Something is wrong, as far as is known only that the system does not let files be read.</summary>
    public bool IsUnreadable => ReferenceFaults.Count == 0 && Sections.Any(section => section.IsUnreadable) && Sections.All(section => section.IsUnreadable || section.Faults.Count == 0);

    /// <summary>Nothing is wrong.</summary>
    public bool IsSound => ReferenceFaults.Count == 0 && Sections.All(section => section.Faults.Count == 0);
}
