namespace Juki.Engine.Durability.Journal;

/// <summary>A journal cannot be made, opened or read. Nothing was overwritten.</summary>
public sealed class JournalException : IOException
{
    /// <summary>A fault of no place.</summary>
    public JournalException()
        : this(JournalFault.Damaged, "", null, "The journal is damaged.")
    {
    }

    /// <summary>A fault of no place.</summary>
    public JournalException(string message)
        : this(JournalFault.Damaged, "", null, message)
    {
    }

    /// <summary>A fault of no place.</summary>
    public JournalException(string message, Exception innerException)
        : this(JournalFault.Damaged, "", null, message, innerException)
    {
    }

    internal JournalException(JournalFault fault, string file, long? offset, string message, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        File = file;
        Offset = offset;
    }

    /// <summary>What kind of fault it is.</summary>
    public JournalFault Fault { get; }

    /// <summary>The file or directory.</summary>
    public string File { get; }

    /// <summary>The byte in the file, if it is known.</summary>
    public long? Offset { get; }

    /// <summary>The addresses that are concerned, if they are known; the last is <see cref="long.MaxValue"/> if the end is not.</summary>
    public (long First, long Last)? Addresses { get; private init; }

    internal static JournalException Missing(string directory) => new(
        JournalFault.Missing, directory, null, $"There is no journal in {directory}. If there never was one, make one; if there was, restore its files.");

    internal static JournalException Exists(string directory, string file) => new(
        JournalFault.Exists, directory, null, $"No journal can be made in {directory}: it holds {file}. Open that journal, or name an empty directory.");

    internal static JournalException InTheWay(string temporary, string what) => new(
        JournalFault.Exists, temporary, null, $"No journal can be made: {temporary}, its name until it is whole, {what}. Remove it or move it elsewhere, and begin again. Nothing was removed.");

    internal static JournalException Newer(string file, int version, int known) => new(
        JournalFault.Newer, file, 0, FormattableString.Invariant($"{file} has format version {version}; this program reads up to {known}. Use the program that wrote it."));

    internal static JournalException Unreadable(string file, Exception reason) => new(
        JournalFault.Unreadable, file, null, $"{file} cannot be read or written: {reason.Message} Nothing was overwritten.", reason);

    internal static JournalException Damaged(string file, long offset, string what) => new(
        JournalFault.Damaged, file, offset, FormattableString.Invariant($"{file}, byte {offset}: {what} Nothing was overwritten; restore the journal from a backup."));

    internal static JournalException Damaged(string file, long offset, long first, long last, string what) => new(
        JournalFault.Damaged,
        file,
        offset,
        FormattableString.Invariant($"{file}, byte {offset}, addresses {first} to {(last == long.MaxValue ? "the end" : last)}: {what} Nothing was overwritten; restore the journal from a backup."))
    {
        Addresses = (first, last),
    };
}
