using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// Who costs how many bytes. A former row (every version row: former and additional names and addresses) costs its row, its
/// entry in the birth-date blocks, and its entry in the name index if it has one; present residents bear all the rest, that
/// of removed residents included.
/// </summary>
public sealed record MemoryAccount
{
    /// <summary>What takes memory, the rows first.</summary>
    public required IReadOnlyList<MemoryPart> Parts { get; init; }

    /// <summary>All parts together.</summary>
    public required MemoryPart All { get; init; }

    /// <summary>Accounts for the sections of a register.</summary>
    /// <param name="sections">Sections by name with their bytes.</param>
    /// <param name="present">Present residents.</param>
    /// <param name="versions">Version rows.</param>
    /// <param name="versionNames">Entries of the name index that are version rows.</param>
    internal static MemoryAccount Of(IReadOnlyList<SectionInfo> sections, int present, int versions, int versionNames)
    {
        long Bytes(SectionKind kind) => sections.Where(section => section.Name == kind.Name).Sum(section => section.Bytes);
        long FormerBytes(SectionKind kind) => kind.ElementSize * (long)(
            kind == SectionKinds.Rows || kind == SectionKinds.BirthSignatures || kind == SectionKinds.BirthRows ? versions
            : kind == SectionKinds.NameTags || kind == SectionKinds.NameRows ? versionNames
            : 0);
        MemoryPart Part(string name, IEnumerable<SectionKind> kinds) =>
            new(name, kinds.Sum(Bytes), kinds.Sum(FormerBytes), present, versions);

        return new MemoryAccount
        {
            Parts = [.. SectionKinds.All.GroupBy(PartOf).Select(part => Part(part.Key, part))],
            All = Part("all", SectionKinds.All),
        };
    }

    private static string PartOf(SectionKind kind) => kind.Name switch
    {
        "rows" => "rows",
        "code-blocks" => "code blocks",
        "households" => "households",
        _ when kind.Name.StartsWith("birth-", StringComparison.Ordinal) => "birth-date blocks",
        _ when kind.Name.StartsWith("name-", StringComparison.Ordinal) => "name index",
        _ when kind.Name.StartsWith("address-", StringComparison.Ordinal) => "address index",
        _ => "dictionaries and counts",
    };
}
