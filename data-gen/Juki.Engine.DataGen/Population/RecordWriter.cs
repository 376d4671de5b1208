using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Places;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population;

/// <summary>Writes persons as residents and versions into a sink. Nothing is allocated.</summary>
internal sealed class RecordWriter(PopulationModel model)
{
    private readonly TextBuffer _householdNumber = new();

    /// <summary>Writes one person with all versions.</summary>
    public void Write(HouseholdDraft household, PersonDraft person, IResidentSink sink)
    {
        WriteResident(household, person, sink);
        WriteStays(household, person, sink);
        WriteEndedNames(household, person, sink);
        if (person.CodeChanged is { } changed)
        {
            VersionRecord version = Version(person, VersionKind.FormerCode, household.Address);
            version.FormerCode = model.Codes.RetiredCodeOf(person.Number);
            version.To = changed;
            WriteName(ref version, person);
            sink.AddVersion(version);
        }
    }

    private void WriteResident(HouseholdDraft household, PersonDraft person, IResidentSink sink)
    {
        _householdNumber.Clear();
        _householdNumber.AppendNumber((int)household.Number + 1);
        sink.Add(new ResidentRecord
        {
            Code = model.Codes.CodeOf(person.Number),
            FamilyName = person.FamilyName.Span,
            GivenName = person.GivenName.Span,
            FamilyKana = person.FamilyKana.Span,
            GivenKana = person.GivenKana.Span,
            LatinName = person.LatinName.Span,
            Alias = person.Alias.Span,
            FormerSurname = person.FormerSurname.Span,
            BirthDate = person.BirthDate,
            Sex = person.Member.Sex,
            MunicipalityCode = CodeOf(household.Address),
            Address = household.Address.Text.Span,
            Household = _householdNumber.Span,
            Status = person.Member.Status,
            StatusDate = person.StatusDate,
            Protected = household.IsProtected,
        });
    }

    private void WriteStays(HouseholdDraft household, PersonDraft person, IResidentSink sink)
    {
        foreach (FormerStay stay in household.Stays)
        {
            if (stay.Exists && stay.To > person.Born)
            {
                WriteStay(person, stay, VersionKind.FormerAddress, sink);
            }
        }

        if (person.OwnStay.Exists)
        {
            WriteStay(person, person.OwnStay, person.BirthFamilyName.IsEmpty ? VersionKind.FormerAddress : VersionKind.FormerName, sink);
        }
    }

    private void WriteStay(PersonDraft person, FormerStay stay, VersionKind kind, IResidentSink sink)
    {
        VersionRecord version = Version(person, kind, stay.Address);
        version.From = stay.From > person.Born ? stay.From : person.Born;
        version.To = stay.To;
        WriteName(ref version, person);
        if (kind == VersionKind.FormerName)
        {
            version.FamilyName = person.BirthFamilyName.Span;
            version.FamilyKana = person.BirthFamilyKana.Span;
        }

        sink.AddVersion(version);
    }

    private void WriteEndedNames(HouseholdDraft household, PersonDraft person, IResidentSink sink)
    {
        if (!person.EndedFormerSurname.IsEmpty)
        {
            VersionRecord version = Version(person, VersionKind.FormerSurname, household.Address);
            WriteName(ref version, person);
            version.FamilyName = person.EndedFormerSurname.Span;
            version.FamilyKana = person.BirthFamilyKana.Span;
            (version.From, version.To) = person.EndedPeriod;
            sink.AddVersion(version);
        }

        if (!person.EndedAlias.IsEmpty)
        {
            VersionRecord version = Version(person, VersionKind.Alias, household.Address);
            version.FamilyName = person.EndedAlias.Span;
            (version.From, version.To) = person.EndedPeriod;
            sink.AddVersion(version);
        }
    }

    // A version bears one name: kanji or kana where there is one, else the Latin one.
    private static void WriteName(ref VersionRecord version, PersonDraft person)
    {
        version.FamilyName = person.FamilyName.Span;
        version.GivenName = person.GivenName.Span;
        version.FamilyKana = person.FamilyKana.Span;
        version.GivenKana = person.GivenKana.Span;
        version.LatinName = person.FamilyName.IsEmpty ? person.LatinName.Span : default;
    }

    private VersionRecord Version(PersonDraft person, VersionKind kind, AddressDraft address) => new()
    {
        Code = model.Codes.CodeOf(person.Number),
        Kind = kind,
        BirthDate = person.BirthDate,
        Sex = person.Member.Sex,
        MunicipalityCode = CodeOf(address),
        Address = address.Text.Span,
    };

    private string CodeOf(AddressDraft address) => model.Places.Municipalities[address.Municipality].Code;
}
