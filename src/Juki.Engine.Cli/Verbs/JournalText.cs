using System.Globalization;
using Juki.Engine.Cli.Console;
using Juki.Engine.Durability.Journal.Inspecting;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki journal inspect</c> prints for people.</summary>
internal static class JournalText
{
    /// <summary>Entries are written as they are read: there may be more of them than memory holds.</summary>
    public static void Write(TextWriter output, JournalInspection seen, IEnumerable<ListedEntry> entries)
    {
        output.WriteLine(Head(seen));
        output.WriteLine(Superblocks(seen));
        output.WriteLine(Commits(seen));
        output.WriteLine(Segments(seen));
        foreach (ListedEntry entry in entries)
        {
            output.WriteLine(FormattableString.Invariant($"entry {entry.Address}  {entry.Bytes} bytes  {entry.Kind ?? "no event"}  {entry.Reason}").TrimEnd());
        }

        output.WriteLine(seen.Faults.Count == 0 ? "The journal is sound." : string.Join('\n', seen.Faults.Select(fault => $"FAULT: {fault.Message}")));
    }

    private static string Head(JournalInspection seen) => FormattableString.Invariant(
        $"""
        journal     {seen.Directory}
        identity    {seen.Identity?.ToString() ?? "unknown"}
        page        {Count(seen.Geometry?.PageBytes)} bytes, segment {Count(seen.Geometry?.SegmentBytes)} bytes
        entries     {Count(seen.FirstAddress)} to {Count(seen.LastAddress)}
        bytes       {Numbers.Count(seen.Bytes)}
        torn tail   {Numbers.Count(seen.TornTailBytes)} bytes behind the last commit, {Numbers.Count(seen.UncommittedEntries)} whole entries in them

        """);

    private static TextTable Superblocks(JournalInspection seen)
    {
        var table = new TextTable("superblock at byte>", "number>", "acknowledged>");
        foreach (SuperblockCopy copy in seen.Superblocks)
        {
            table.Add(Numbers.Count(copy.Offset), Count(copy.Number), Count(copy.LastAcknowledged));
        }

        return table;
    }

    private static TextTable Commits(JournalInspection seen)
    {
        var table = new TextTable("commit at byte>", "number>", "first entry>", "last entry>", "begins at>", "ends at>");
        foreach ((long offset, CommitSummary? commit) in seen.Commits)
        {
            table.Add(Numbers.Count(offset), Count(commit?.Number), Count(commit?.FirstAddress), Count(commit?.LastAddress), Count(commit?.BeginAt), Count(commit?.EndAt));
        }

        return table;
    }

    private static TextTable Segments(JournalInspection seen)
    {
        var table = new TextTable("segment", "bytes>", "entries>", "first entry>", "last entry>");
        foreach (SegmentExtent segment in seen.Segments)
        {
            table.Add(Path.GetFileName(segment.File), Numbers.Count(segment.Bytes), Numbers.Count(segment.Entries), Count(segment.FirstAddress), Count(segment.LastAddress));
        }

        return table;
    }

    private static string Count(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "-";
}
