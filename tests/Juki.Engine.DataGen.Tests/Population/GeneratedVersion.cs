using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>A version as a test keeps it: all text copied.</summary>
public sealed record GeneratedVersion(
    ResidentCode Code, VersionKind Kind, DateOnly? From, DateOnly? To, ResidentCode FormerCode, string Family, string Given, string Latin,
    BirthDate BirthDate, string Municipality, string Address)
{
    public static GeneratedVersion Of(in VersionRecord v) => new(
        v.Code, v.Kind, v.From, v.To, v.FormerCode, v.FamilyName.ToString(), v.GivenName.ToString(), v.LatinName.ToString(),
        v.BirthDate, v.MunicipalityCode.ToString(), v.Address.ToString());
}
