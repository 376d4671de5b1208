namespace Juki.Engine.Durability.History;

/// <summary>A history cannot be opened, read or written. No archive was overwritten.</summary>
public sealed class HistoryException : IOException
{
    /// <summary>A fault of no place.</summary>
    public HistoryException()
        : this(HistoryFault.Damaged, "", null, "The history is damaged.")
    {
    }

    /// <summary>A fault of no place.</summary>
    public HistoryException(string message)
        : this(HistoryFault.Damaged, "", null, message)
    {
    }

    /// <summary>A fault of no place.</summary>
    public HistoryException(string message, Exception innerException)
        : this(HistoryFault.Damaged, "", null, message, innerException)
    {
    }

    /// <summary>A fault of a kind, without a place.</summary>
    public HistoryException(HistoryFault fault, string message, Exception? innerException = null)
        : this(fault, "", null, message, innerException)
    {
    }

    internal HistoryException(HistoryFault fault, string file, long? offset, string message, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        File = file;
        Offset = offset;
    }

    /// <summary>What kind of fault it is.</summary>
    public HistoryFault Fault { get; }

    /// <summary>The file or directory; empty if none is to blame.</summary>
    public string File { get; }

    /// <summary>The byte in the file, if it is known.</summary>
    public long? Offset { get; }

    internal static HistoryException Damaged(string file, long offset, string what) => new(
        HistoryFault.Damaged, file, offset, FormattableString.Invariant($"{file}, byte {offset}: {what} Nothing was overwritten; restore this archive from a backup."));

    internal static HistoryException Missing(long first, long last, string directory) => new(
        HistoryFault.Missing, directory, null, FormattableString.Invariant($"The archives in {directory} lack the changes {first} to {last}, and the journal holds them no more. Restore the archives from a backup."));

    internal static HistoryException Foreign(string directory, long archived, long durable) => new(HistoryFault.Foreign, directory, null, FormattableString.Invariant(
        $"The archives in {directory} contain changes up to {archived}, which are not those of the journal, which ends at {durable}: it is older, or another's. Restore both from one backup."));

    internal static HistoryException OfAnotherJournal(string file, long address) => new(HistoryFault.Foreign, file, null, FormattableString.Invariant(
        $"{file}: change {address} in it is not the journal's, which still holds it: one of both is another register's. Restore both from one backup."));

    internal static HistoryException Newer(string file, int version, int known) => new(
        HistoryFault.Newer, file, 0, FormattableString.Invariant($"{file} has format version {version}; this program reads up to {known}. Use the program that wrote it."));

    internal static HistoryException Unreadable(string file, Exception reason) => new(
        HistoryFault.Unreadable, file, null, $"{file} cannot be read or written: {reason.Message} Nothing was overwritten.", reason);

    internal static HistoryException Index(string directory, string what, Exception? reason = null) => new(
        HistoryFault.IndexDamaged, directory, null, $"The index of the history in {directory} is damaged: {what} It is rebuilt when the history is opened again.", reason);
}
