using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// Since when what a resident has now has been so, as far as the versions tell: a register keeps no such day beside the record. An address,
/// a name and a code begin on the day after the last one before ended; an alias or former surname that was entered by an event
/// stands as an open version with its first day.
/// </summary>
internal static class Chain
{
    /// <summary>The open version as which the present alias or former surname stands; null if no event of ours entered it.</summary>
    public static VersionImage? Open(ResidentImage resident, VersionKind kind)
    {
        string present = kind == VersionKind.Alias ? resident.Alias : resident.FormerSurname;
        return resident.Versions.FirstOrDefault(version => version.Kind == kind && version.To is null && version.From is not null && version.FamilyName == present);
    }

    /// <summary>The first day of what is present; null if it is not known.</summary>
    public static DateOnly? Start(ResidentImage resident, VersionKind kind) => kind is VersionKind.Alias or VersionKind.FormerSurname
        ? Open(resident, kind)?.From
        : AfterLast(resident, kind);

    /// <summary>The earliest day on which an event may end what is present.</summary>
    public static DateOnly Earliest(ResidentImage resident, VersionKind kind) => Start(resident, kind) ?? AfterLast(resident, kind) ?? DateOnly.MinValue;

    /// <summary>The day after the last one on which a version of a kind ended; null if none has.</summary>
    public static DateOnly? AfterLast(ResidentImage resident, VersionKind kind) =>
        resident.Versions.Where(version => version.Kind == kind).Max(version => version.To)?.AddDays(1);
}
