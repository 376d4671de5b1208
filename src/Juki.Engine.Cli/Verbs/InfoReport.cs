using Juki.Engine.Changes;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>
/// What <c>juki info --json</c> prints. Scripts rely on its names (in snake case): <see cref="FieldsText"/> lists them in the help.
/// </summary>
internal sealed record InfoReport(
    int FormatVersion,
    long Snapshot,
    long JournalAddress,
    int Residents,
    int Present,
    int Versions,
    int RetiredCodes,
    RegisterCounts InSnapshot,
    ChangesInfo? Changes,
    IReadOnlyList<SectionInfo> Sections,
    IReadOnlyDictionary<string, string> Parameters,
    MemoryAccount Account,
    long NearNameBytes,
    ProcessMemory Process)
{
    public const string FieldsText =
        "Fields of --json: format_version, snapshot, journal_address (of the last change that the counts contain), "
        + "residents (removed ones included), present, versions, retired_codes, in_snapshot {journal_address and the same counts}, "
        + "changes {journal, first_address, last_durable, snapshot_address, since_snapshot, journal_bytes, history_bytes, "
        + "snapshots [number, journal_address, residents, present, bytes]} (null if it takes none), "
        + "sections [name, bytes, crc32_c], parameters, "
        + "all of the snapshot; account {parts [name, bytes, bytes_per_present, bytes_per_former_row], all {the same}}, "
        + "near_name_bytes (made when a query first needs them), "
        + "process {resident_bytes, peak_resident_bytes} after opening.";

    public static InfoReport Of(Register register, ChangesInfo? changes, long nearNameBytes, ProcessMemory process)
    {
        RegisterInfo info = register.Info;
        var now = RegisterCounts.At(register, register.JournalAddress);
        return new InfoReport(
            info.FormatVersion,
            info.Snapshot,
            now.JournalAddress,
            now.Residents,
            now.Present,
            now.Versions,
            now.RetiredCodes,
            new RegisterCounts(register.BaseAddress, info.Residents, info.Present, info.Versions, info.RetiredCodes),
            changes,
            info.Sections,
            info.Parameters,
            info.Account,
            nearNameBytes,
            process);
    }
}
