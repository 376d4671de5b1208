using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>A resident as a test keeps it: all text copied.</summary>
public sealed record GeneratedResident(
    ResidentCode Code, string Family, string Given, string FamilyKana, string GivenKana, string Latin, string Alias, string FormerSurname,
    BirthDate BirthDate, Sex Sex, string Municipality, string Address, string Household, ResidentStatus Status, DateOnly? StatusDate, bool Protected)
{
    public static GeneratedResident Of(in ResidentRecord r) => new(
        r.Code, r.FamilyName.ToString(), r.GivenName.ToString(), r.FamilyKana.ToString(), r.GivenKana.ToString(), r.LatinName.ToString(),
        r.Alias.ToString(), r.FormerSurname.ToString(), r.BirthDate, r.Sex, r.MunicipalityCode.ToString(), r.Address.ToString(),
        r.Household.ToString(), r.Status, r.StatusDate, r.Protected);
}
