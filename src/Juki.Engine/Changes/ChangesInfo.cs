using Juki.Engine.Durability.Journal;
using Juki.Engine.History;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Changes;

/// <summary>What a register keeps of its changes.</summary>
/// <param name="Journal">Identity of the journal.</param>
/// <param name="FirstAddress">The oldest entry that the journal keeps.</param>
/// <param name="LastDurable">The last durable entry.</param>
/// <param name="SnapshotAddress">The last entry that the snapshot contains that is open.</param>
/// <param name="JournalBytes">Bytes of the journal's files; room that is reserved ahead included.</param>
/// <param name="HistoryBytes">Bytes of the history's files, archives and index.</param>
/// <param name="Snapshots">The snapshots that are kept, the present one first.</param>
public sealed record ChangesInfo(
    Guid Journal, long FirstAddress, long LastDurable, long SnapshotAddress, long JournalBytes, long HistoryBytes, IReadOnlyList<SnapshotInfo> Snapshots)
{
    /// <summary>Durable entries that the snapshot does not contain.</summary>
    public long SinceSnapshot => LastDurable - SnapshotAddress;

    /// <summary>Looks at a register; its writer may be at work.</summary>
    /// <returns>Null if it takes no changes.</returns>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static ChangesInfo? Of(Register register, string directory)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (register.Journal is not { } named)
        {
            return null;
        }

        using JournalImage journal = RegisterJournal.Read(directory, named);
        return new ChangesInfo(
            named,
            journal.FirstAddress,
            journal.LastDurable,
            register.BaseAddress,
            BytesIn(RegisterJournal.PathOf(directory)),
            BytesIn(RegisterHistory.DirectoryOf(directory)),
            SnapshotInfo.KeptIn(directory));
    }

    /// <summary>0 where there is no such directory.</summary>
    private static long BytesIn(string directory) =>
        Directory.Exists(directory) ? new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(LengthOf) : 0;

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
