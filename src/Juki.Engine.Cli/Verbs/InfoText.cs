using System.Globalization;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki info</c> prints for people: counts, who costs how many bytes, the files.</summary>
internal static class InfoText
{
    /// <summary>What the format is meant to keep to, everything included, in a register of the nation's size.</summary>
    private const int BytesPerPresentMax = 72;

    /// <inheritdoc cref="BytesPerPresentMax"/>
    private const int BytesPerFormerRowMax = 48;

    public static string Of(InfoReport info) =>
        $"{Counts(info)}\n{Changes(info)}\n{Account(info.Account)}\n{Bars(info)}\n\n{Files(info)}\nformat {info.FormatVersion}, snapshot {info.Snapshot}; {Parameters(info)}";

    private static TextTable Counts(InfoReport info)
    {
        RegisterCounts before = info.InSnapshot;
        var counts = new TextTable("register", "count>", $"in snapshot {info.Snapshot}>");
        void Add(string what, long now, long inSnapshot) => counts.Add(what, Numbers.Count(now), Numbers.Count(inSnapshot));
        Add("residents", info.Residents, before.Residents);
        Add("  present", info.Present, before.Present);
        Add("  removed", info.Residents - info.Present, before.Residents - before.Present);
        Add("former and additional versions", info.Versions, before.Versions);
        Add("retired codes", info.RetiredCodes, before.RetiredCodes);
        Add("changes up to journal address", info.JournalAddress, before.JournalAddress);
        return counts;
    }

    private static string Changes(InfoReport info)
    {
        if (info.Changes is not { } changes)
        {
            return "It takes no changes: it has no journal.\n";
        }

        string snapshots = string.Join(", ", changes.Snapshots.Select(snapshot =>
            $"{snapshot.Number} (up to {snapshot.JournalAddress}; {Numbers.Count(snapshot.Residents)} residents, {Numbers.Count(snapshot.Bytes)} bytes)"));
        return $"journal: entries {changes.FirstAddress} to {changes.LastDurable}, {Numbers.Count(changes.JournalBytes)} bytes; "
            + $"{Numbers.Count(changes.SinceSnapshot)} of them since snapshot {info.Snapshot}, which contains those up to {changes.SnapshotAddress}\n"
            + $"history: {Numbers.Count(changes.HistoryBytes)} bytes\nkept snapshots: {snapshots}\n";
    }

    private static TextTable Account(MemoryAccount account)
    {
        var parts = new TextTable("part of the snapshot", "bytes>", "bytes a current resident>", "bytes a former row>");
        foreach (MemoryPart part in account.Parts.Append(account.All))
        {
            parts.Add(part.Name, Numbers.Count(part.Bytes), Numbers.Decimal(part.BytesPerPresent), Numbers.Decimal(part.BytesPerFormerRow));
        }

        return parts;
    }

    private static string Bars(InfoReport info)
    {
        MemoryPart all = info.Account.All;
        return $"all in: {Numbers.Decimal(all.BytesPerPresent)} bytes a current resident (at most {BytesPerPresentMax} at the nation's size), "
            + $"{Numbers.Decimal(all.BytesPerFormerRow)} bytes a former row (at most {BytesPerFormerRowMax})\n"
            + $"near names, made when a query first needs them: {Numbers.Count(info.NearNameBytes)} bytes more\n"
            + $"this process after opening: {Numbers.Count(info.Process.ResidentBytes)} bytes resident: the register's {Numbers.Count(all.Bytes)}, the runtime, and the places learned from it";
    }

    private static TextTable Files(InfoReport info)
    {
        var files = new TextTable("section", "bytes>", "crc32c>");
        foreach (SectionInfo section in info.Sections)
        {
            files.Add(section.Name, Numbers.Count(section.Bytes), section.Crc32C.ToString("x8", CultureInfo.InvariantCulture));
        }

        return files;
    }

    private static string Parameters(InfoReport info) =>
        string.Join(", ", info.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
