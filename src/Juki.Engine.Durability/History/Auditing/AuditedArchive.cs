namespace Juki.Engine.Durability.History.Auditing;

/// <summary>An archive that was read from start to end, as far as it could be.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="FirstAddress">Journal address of the first entry that it must hold, by its name.</param>
/// <param name="LastAddress">Journal address of the last.</param>
/// <param name="Entries">How many entries were read; each has its checksum and follows the one before.</param>
/// <param name="Compared">How many of them the journal still holds too, with the same checksum.</param>
/// <param name="Faults">What is wrong with it; none of a sound one.</param>
public sealed record AuditedArchive(string File, long Bytes, long FirstAddress, long LastAddress, long Entries, long Compared, IReadOnlyList<HistoryFinding> Faults)
{
    /// <summary>All that is wrong, as far as is known, is that the system does not let it be read.</summary>
    public bool IsUnreadable => Faults.Count > 0 && Faults.All(fault => fault.IsUnreadable);
}
