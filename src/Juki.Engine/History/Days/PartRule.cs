using System.Collections.Immutable;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.History.Days;

/// <summary>How one part of a resident is compared, taken over, and found among the versions: a row of a table.</summary>
/// <param name="Part">The part.</param>
/// <param name="Same">Whether two pictures have the same.</param>
/// <param name="Put">The first picture with that part of the second one.</param>
internal sealed record PartRule(ResidentParts Part, Func<ResidentImage, ResidentImage, bool> Same, Func<ResidentImage, ResidentImage, ResidentImage> Put)
{
    /// <summary>The kind of version that tells of the past; <see cref="VersionKind.Current"/> if none does.</summary>
    public VersionKind Kind { get; init; }

    /// <summary>Whether a version of that kind has this part.</summary>
    public Func<VersionImage, bool> Tells { get; init; } = _ => true;

    /// <summary>A picture with this part as a version has it; nothing else of the picture counts.</summary>
    public Func<ResidentImage, VersionImage, ResidentImage> Past { get; init; } = (image, _) => image;

    /// <summary>All parts that change with time; <see cref="ResidentParts.Birth"/> does not.</summary>
    public static ImmutableArray<PartRule> All { get; } =
    [
        new(
            ResidentParts.Name,
            (a, b) => (a.FamilyName, a.GivenName, a.FamilyKana, a.GivenKana) == (b.FamilyName, b.GivenName, b.FamilyKana, b.GivenKana),
            (to, from) => to with { FamilyName = from.FamilyName, GivenName = from.GivenName, FamilyKana = from.FamilyKana, GivenKana = from.GivenKana })
        {
            Kind = VersionKind.FormerName,
            Tells = version => version.FamilyName.Length + version.GivenName.Length > 0,
            Past = (image, version) => image with
            {
                FamilyName = version.FamilyName, GivenName = version.GivenName, FamilyKana = version.FamilyKana, GivenKana = version.GivenKana,
            },
        },
        new(ResidentParts.LatinName, (a, b) => a.LatinName == b.LatinName, (to, from) => to with { LatinName = from.LatinName })
        {
            Kind = VersionKind.FormerName,
            Tells = version => version.LatinName.Length > 0,
            Past = (image, version) => image with { LatinName = version.LatinName },
        },
        new(ResidentParts.Alias, (a, b) => a.Alias == b.Alias, (to, from) => to with { Alias = from.Alias })
        {
            Kind = VersionKind.Alias,
            Past = (image, version) => image with { Alias = $"{version.FamilyName} {version.GivenName}".Trim() },
        },
        new(ResidentParts.FormerSurname, (a, b) => a.FormerSurname == b.FormerSurname, (to, from) => to with { FormerSurname = from.FormerSurname })
        {
            Kind = VersionKind.FormerSurname,
            Past = (image, version) => image with { FormerSurname = version.FamilyName },
        },
        new(
            ResidentParts.Address,
            (a, b) => (a.MunicipalityCode, a.Address) == (b.MunicipalityCode, b.Address),
            (to, from) => to with { MunicipalityCode = from.MunicipalityCode, Address = from.Address })
        {
            Kind = VersionKind.FormerAddress,
            Past = (image, version) => image with { MunicipalityCode = version.MunicipalityCode, Address = version.Address },
        },
        new(ResidentParts.Household, (a, b) => a.Household == b.Household, (to, from) => to with { Household = from.Household }),
        new(
            ResidentParts.Status,
            (a, b) => (a.Status, a.StatusDate) == (b.Status, b.StatusDate),
            (to, from) => to with { Status = from.Status, StatusDate = from.StatusDate }),
        new(ResidentParts.Protection, (a, b) => a.Protected == b.Protected, (to, from) => to with { Protected = from.Protected }),
        new(ResidentParts.Code, (a, b) => a.Code == b.Code, (to, from) => to with { Code = from.Code })
        {
            Kind = VersionKind.FormerCode,
            Past = (image, version) => image with { Code = version.FormerCode },
        },
    ];
}
