using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// The versions that a change leaves: complete in themselves, with the items as they were, so that they can be searched like a present record.
/// A period ends on the day before the event. What lasted for less than a day leaves none.
/// </summary>
internal sealed class PastVersions(ResidentImage before, ResidentImage after, DateOnly? lastDay, DateOnly firstDay)
{
    private readonly List<VersionImage> _versions = [.. before.Versions];

    /// <summary>The versions after a change that leaves some of its items behind.</summary>
    /// <param name="before">The resident until then.</param>
    /// <param name="after">The resident from then on.</param>
    /// <param name="leaves">The items of which versions are left.</param>
    /// <param name="lastDay">The last day on which it was as before; null if that is not known.</param>
    /// <param name="firstDay">The first day on which it is as after.</param>
    public static VersionList Of(ResidentImage before, ResidentImage after, RecordItems leaves, DateOnly? lastDay, DateOnly firstDay)
    {
        PastVersions past = new(before, after, lastDay, firstDay);
        if (leaves.HasFlag(RecordItems.Address))
        {
            past.LeaveAddress();
        }

        if (leaves.HasFlag(RecordItems.Names))
        {
            past.LeaveNames();
        }

        past.Replace(VersionKind.Alias, before.Alias, after.Alias, Alias, leaves.HasFlag(RecordItems.Alias));
        past.Replace(VersionKind.FormerSurname, before.FormerSurname, after.FormerSurname, FormerSurname, leaves.HasFlag(RecordItems.FormerSurname));
        return new VersionList(past._versions);
    }

    /// <summary>The versions after a code was changed, which is kept however short it was in use: nobody may get it again.</summary>
    public static VersionList WithFormerCode(ResidentImage before, DateOnly lastDay)
    {
        DateOnly? start = Chain.Start(before, VersionKind.FormerCode);
        VersionImage former = new() { Kind = VersionKind.FormerCode, From = start <= lastDay ? start : null, To = lastDay, FormerCode = before.Code };
        return new VersionList([.. before.Versions, former]);
    }

    private void LeaveAddress()
    {
        if (before.Address.Length > 0 && before.Address != after.Address)
        {
            AddPast(VersionKind.FormerAddress, before.FamilyName.Length + before.GivenName.Length > 0 ? Own(before) : Latin(before));
        }
    }

    /// <summary>A version bears one name: one that changed in kanji and in Latin letters leaves two.</summary>
    private void LeaveNames()
    {
        DateOnly? start = Chain.Start(before, VersionKind.FormerName);
        bool hasOwn = before.FamilyName.Length + before.GivenName.Length > 0;
        if (hasOwn && (before.FamilyName, before.GivenName) != (after.FamilyName, after.GivenName))
        {
            AddPast(VersionKind.FormerName, Own(before), start);
        }

        if (before.LatinName.Length > 0 && before.LatinName != after.LatinName)
        {
            AddPast(VersionKind.FormerName, Latin(before), start);
        }
    }

    /// <summary>
    /// Ends the version of an alias or former surname and opens that of the next; where none is left, because the old one was an error, the next
    /// takes its place from its first day on.
    /// </summary>
    private void Replace(VersionKind kind, string was, string becomes, Func<ResidentImage, string, VersionImage> named, bool leaves)
    {
        VersionImage? open = Chain.Open(before, kind);
        if (was == becomes || (open is null && !leaves))
        {
            return;
        }

        if (open is not null)
        {
            _versions.Remove(open);
        }

        if (was.Length > 0 && leaves)
        {
            // Of what ended on a day that is not known the first day is left out too: alone it would say that the version is in force.
            AddPast(kind, named(before, was), lastDay is null ? null : open?.From);
        }

        if (becomes.Length > 0)
        {
            _versions.Add(named(after, becomes) with { Kind = kind, From = leaves ? firstDay : open?.From });
        }
    }

    private void AddPast(VersionKind kind, VersionImage version) => AddPast(kind, version, Chain.Start(before, kind));

    private void AddPast(VersionKind kind, VersionImage version, DateOnly? start)
    {
        if (start is null || lastDay is null || start <= lastDay)
        {
            _versions.Add(version with { Kind = kind, From = start, To = lastDay });
        }
    }

    private static VersionImage Own(ResidentImage resident) =>
        Unnamed(resident) with { FamilyName = resident.FamilyName, GivenName = resident.GivenName, FamilyKana = resident.FamilyKana, GivenKana = resident.GivenKana };

    private static VersionImage Latin(ResidentImage resident) =>
        Unnamed(resident) with { LatinName = resident.LatinName, FamilyKana = resident.FamilyKana, GivenKana = resident.GivenKana };

    /// <summary>An alias is one text; it stands as the family name.</summary>
    private static VersionImage Alias(ResidentImage resident, string alias) => Unnamed(resident) with { FamilyName = alias };

    /// <summary>Whose reading no item holds.</summary>
    private static VersionImage FormerSurname(ResidentImage resident, string surname) =>
        Unnamed(resident) with { FamilyName = surname, GivenName = resident.GivenName, GivenKana = resident.GivenKana };

    private static VersionImage Unnamed(ResidentImage resident) => new()
    {
        Kind = VersionKind.Current,
        BirthDate = resident.BirthDate,
        Sex = resident.Sex,
        MunicipalityCode = resident.MunicipalityCode,
        Address = resident.Address,
    };
}
