using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes;

/// <summary>Queries about residents of a model, to the letter and with every kind of slip that a pass is there for.</summary>
internal sealed record ModelQuery(string Code, string Name, string Kana, string Birth, string Sex, string Address)
{
    public QueryItems Items => new() { Code = Code, Name = Name, Kana = Kana, BirthDate = Birth, Sex = Sex, Address = Address };

    /// <summary>Queries with the present items of a resident, with those of the versions, and with slips.</summary>
    public static IEnumerable<ModelQuery> About(ResidentImage resident)
    {
        string sex = $"{(int)resident.Sex}";
        var exact = new ModelQuery("", $"{resident.FamilyName} {resident.GivenName}", "", Text(resident.BirthDate), sex, resident.Address);
        yield return exact;
        yield return exact with { Code = ResidentCode.FromBody(resident.Body).Reveal() };
        yield return exact with { Name = resident.FamilyName + "子", Kana = $"{resident.FamilyKana} {resident.GivenKana}" };
        yield return exact with { Birth = Text(Slipped(resident.BirthDate)) };
        yield return exact with { Birth = "" };
        yield return exact with { Address = "" };
        yield return exact with { Name = "田 " + resident.GivenName, Birth = Text(Slipped(resident.BirthDate)) };
        yield return exact with { Sex = sex == "1" ? "2" : "1" };
        foreach (VersionImage version in resident.Versions.Where(version => version.Kind != VersionKind.FormerCode))
        {
            yield return new ModelQuery("", $"{version.FamilyName} {version.GivenName}", "", Text(version.BirthDate), sex, version.Address);
        }

        foreach (VersionImage version in resident.Versions.Where(version => version.Kind == VersionKind.FormerCode))
        {
            yield return exact with { Code = ResidentCode.FromBody(version.FormerCode.Body).Reveal() };
        }
    }

    /// <summary>Hides the items: none belongs in the message of a failed assertion.</summary>
    public override string ToString() => "query (hidden)";

    private static BirthDate Slipped(BirthDate date) => date.IsExact ? BirthDate.Of(date.Year, date.Month, 1 + (date.Day % 28)) : date;

    private static string Text(BirthDate date)
    {
        Span<char> text = stackalloc char[BirthDate.FormatLengthMax];
        return text[..date.Format(text)].ToString();
    }
}
