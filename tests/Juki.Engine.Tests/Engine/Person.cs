using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.Engine;

/// <summary>A resident written out in a test: name and reading as "family given".</summary>
internal sealed record Person(ulong Body, string Name, string Kana, string Birth, Sex Sex, string Address)
{
    public string Latin { get; init; } = "";

    public string Alias { get; init; } = "";

    public string FormerSurname { get; init; } = "";

    public string Household { get; init; } = "";

    public ResidentStatus Status { get; init; }

    public bool Protected { get; init; }

    public string Code => ResidentCode.FromBody(Body).Reveal();

    public void AddTo(IResidentSink sink)
    {
        (string family, string given) = Parts(Name);
        (string familyKana, string givenKana) = Parts(Kana);
        BirthDate.Parse(Birth, out BirthDate birth);
        sink.Add(new ResidentRecord
        {
            Code = ResidentCode.FromBody(Body),
            FamilyName = family,
            GivenName = given,
            FamilyKana = familyKana,
            GivenKana = givenKana,
            LatinName = Latin,
            Alias = Alias,
            FormerSurname = FormerSurname,
            BirthDate = birth,
            Sex = Sex,
            Address = Address,
            Household = Household,
            Status = Status,
            Protected = Protected,
        });
    }

    /// <summary>This person as they were before.</summary>
    public void AddVersionTo(IResidentSink sink, VersionKind kind, DateOnly from, DateOnly to, string? name = null, string? address = null)
    {
        (string family, string given) = Parts(name ?? Name);
        (string familyKana, string givenKana) = name is null ? Parts(Kana) : default;
        BirthDate.Parse(Birth, out BirthDate birth);
        sink.AddVersion(new VersionRecord
        {
            Code = ResidentCode.FromBody(Body),
            Kind = kind,
            From = from,
            To = to,
            FamilyName = family,
            GivenName = given,
            FamilyKana = familyKana,
            GivenKana = givenKana,
            BirthDate = birth,
            Sex = Sex,
            Address = address ?? Address,
        });
    }

    private static (string Family, string Given) Parts(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
    }
}
