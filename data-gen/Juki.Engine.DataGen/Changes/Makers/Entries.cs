using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>Births, newcomers, and those who come back.</summary>
internal sealed class Entries(ChangeTables tables, Subjects subjects, FreeCodes codes)
{
    private const int BirthReportDays = 14;
    private const int MoveReportDays = 14;
    private const double CodesGiven = 0.5;
    private const double Returning = 0.4;
    private const double ForeignNewcomers = 0.85;

    private readonly PersonDraft _person = new();

    /// <summary>A newborn in the household of its mother.</summary>
    public ChangeDraft? Birth(ChangeSlot slot)
    {
        ResidentImage? mother = subjects.Draw(slot, (row, age) => age is >= 18 and < 45 && subjects.Is(row, Sex.Female) && slot.Draws.Chance(Fertility(age)));
        if (mother is null || mother.FamilyName.Length == 0)
        {
            return null;
        }

        DateOnly born = slot.Reported(BirthReportDays);
        Sex sex = slot.Draws.Chance(0.513) ? Sex.Male : Sex.Female;
        NameForm given = tables.Names.GivenName(ref slot.Draws, sex, born.Year);
        ItemChanges items = new()
        {
            FamilyName = mother.FamilyName,
            FamilyKana = Text(mother.FamilyKana),
            GivenName = given.Written,
            GivenKana = given.Kana,
            BirthDate = BirthDate.Of(born.Year, born.Month, born.Day),
            Sex = sex,
            MunicipalityCode = mother.MunicipalityCode,
            Address = mother.Address,
            Household = Text(mother.Household),
        };
        return new ChangeDraft(null, born, items) { GivenCode = slot.Draws.Chance(CodesGiven) ? codes.Next() : null };
    }

    /// <summary>Somebody from abroad: one who had left, or somebody new.</summary>
    public ChangeDraft? FromAbroad(ChangeSlot slot) => slot.Draws.Chance(Returning) && Emigrant(slot) is { } gone ? Returned(slot, gone) : Newcomer(slot);

    /// <summary>Somebody who was never in the register.</summary>
    public ChangeDraft Newcomer(ChangeSlot slot)
    {
        int place = tables.Places.SampleMunicipality(ref slot.Draws);
        DateOnly day = slot.Reported(MoveReportDays);
        _person.Clear();
        _person.Member = new SkeletonMember(MemberRole.Head, slot.Draws.Chance(0.5) ? Sex.Male : Sex.Female, slot.Draws.Bell(17, 55));
        _person.Born = day.AddYears(-_person.Member.Age).AddDays(-1 - slot.Draws.Below(364));
        Name(slot, place);
        ItemChanges items = new()
        {
            FamilyName = Text(_person.FamilyName.Span),
            GivenName = Text(_person.GivenName.Span),
            FamilyKana = Text(_person.FamilyKana.Span),
            GivenKana = Text(_person.GivenKana.Span),
            LatinName = Text(_person.LatinName.Span),
            BirthDate = BirthDate.Of(_person.Born.Year, _person.Born.Month, _person.Born.Day),
            Sex = _person.Member.Sex,
            MunicipalityCode = tables.Places.Municipalities[place].Code,
            Address = tables.Address(ref slot.Draws, place),
        };
        return new ChangeDraft(null, day, items) { GivenCode = slot.Draws.Chance(CodesGiven) ? codes.Next() : null };
    }

    /// <summary>A foreign resident's new record as a Japanese one, under the code of the old.</summary>
    public ChangeDraft? Naturalisation(ChangeSlot slot)
    {
        if (slot.Follower is null || subjects.Draw(slot, (_, _) => true) is not { StatusDate: { } removed } before)
        {
            return null;
        }

        int place = tables.PlaceOf(ref slot.Draws, before.MunicipalityCode);
        NameForm surname = tables.Surname(ref slot.Draws, place);
        NameForm given = tables.Names.GivenName(ref slot.Draws, before.Sex, before.BirthDate.Year);
        return new ChangeDraft(before, removed, Record(before) with { FamilyName = surname.Written, FamilyKana = surname.Kana, GivenName = given.Written, GivenKana = given.Kana });
    }

    private ResidentImage? Emigrant(ChangeSlot slot) =>
        subjects.Take(slot, ChangeReason.MoveInFromAbroad) ?? subjects.Draw(slot, ResidentStatus.Emigration, (_, _) => true);

    /// <summary>Back somewhere in the country, mostly not where the record ended.</summary>
    private ChangeDraft Returned(ChangeSlot slot, ResidentImage gone)
    {
        int place = tables.AnotherPlace(ref slot.Draws, tables.PlaceOf(ref slot.Draws, gone.MunicipalityCode));
        ItemChanges items = Record(gone) with
        {
            FamilyName = Text(gone.FamilyName),
            GivenName = Text(gone.GivenName),
            FamilyKana = Text(gone.FamilyKana),
            GivenKana = Text(gone.GivenKana),
            LatinName = Text(gone.LatinName),
            MunicipalityCode = tables.Places.Municipalities[place].Code,
            Address = tables.Address(ref slot.Draws, place),
        };
        return new ChangeDraft(gone, slot.Reported(MoveReportDays), items);
    }

    private void Name(ChangeSlot slot, int place)
    {
        if (slot.Draws.Chance(ForeignNewcomers))
        {
            Nationality nationality = tables.Nationalities.Sample(ref slot.Draws);
            ForeignNames.Name(ref slot.Draws, nationality, ForeignNames.Family(ref slot.Draws, nationality), _person, []);
        }
        else
        {
            tables.Names.Name(ref slot.Draws, tables.Surname(ref slot.Draws, place), _person, []);
        }
    }

    /// <summary>What goes on of a record that is entered again.</summary>
    private static ItemChanges Record(ResidentImage before) => new()
    {
        BirthDate = before.BirthDate,
        Sex = before.Sex,
        MunicipalityCode = before.MunicipalityCode,
        Address = before.Address,
        Household = Text(before.Household),
    };

    private static double Fertility(int age) => age switch
    {
        < 20 => 0.03,
        < 25 => 0.2,
        < 30 => 0.75,
        < 35 => 1,
        < 40 => 0.6,
        _ => 0.12,
    };

    private static string? Text(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
