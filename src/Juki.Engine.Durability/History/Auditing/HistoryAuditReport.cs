namespace Juki.Engine.Durability.History.Auditing;

/// <summary>What a <see cref="HistoryAudit"/> found.</summary>
/// <param name="Directory">Absolute path of the history.</param>
/// <param name="Archives">The archives, in the order of their entries.</param>
/// <param name="Unfinished">Archives that somebody is writing, or was when he was killed; nothing of them counts, and the next writer removes them.</param>
/// <param name="Gaps">What is wrong between the archives, or between them and the journal; nothing of a sound history.</param>
public sealed record HistoryAuditReport(string Directory, IReadOnlyList<AuditedArchive> Archives, int Unfinished, IReadOnlyList<HistoryFinding> Gaps)
{
    /// <summary>Why the archives could not be held against the journal, or not to the end; null if they were, or there is none.</summary>
    public JournalFinding? JournalFault { get; init; }

    /// <summary>Entries that were read.</summary>
    public long Entries => Archives.Sum(archive => archive.Entries);

    /// <summary>Everything that is wrong.</summary>
    public IEnumerable<HistoryFinding> Faults => Archives.SelectMany(archive => archive.Faults).Concat(Gaps);

    /// <summary>Nothing is wrong.</summary>
    public bool IsSound => !Faults.Any();

    /// <summary>Something is wrong, as far as is known only that the system does not let files be read.</summary>
    public bool IsUnreadable => !IsSound && Faults.All(fault => fault.IsUnreadable);
}
