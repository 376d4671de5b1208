using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>
/// What <c>juki info --json</c> prints. Scripts rely on its names (in snake case): <see cref="FieldsText"/> lists them in the help.
/// </summary>
internal sealed record InfoReport(
    int FormatVersion,
    long Snapshot,
    int Residents,
    int Present,
    int Versions,
    int RetiredCodes,
    IReadOnlyList<SectionInfo> Sections,
    IReadOnlyDictionary<string, string> Parameters,
    MemoryAccount Account,
    long NearNameBytes,
    ProcessMemory Process)
{
    public const string FieldsText =
        "Fields of --json: format_version, snapshot, residents (removed ones included), present, versions, retired_codes, "
        + "sections [name, bytes, crc32_c], parameters, "
        + "account {parts [name, bytes, bytes_per_present, bytes_per_former_row], all {the same}}, "
        + "near_name_bytes (made when a query first needs them), "
        + "process {resident_bytes, peak_resident_bytes} after opening.";

    public static InfoReport Of(RegisterInfo info, long nearNameBytes, ProcessMemory process) => new(
        info.FormatVersion,
        info.Snapshot,
        info.Residents,
        info.Present,
        info.Versions,
        info.RetiredCodes,
        info.Sections,
        info.Parameters,
        info.Account,
        nearNameBytes,
        process);
}
