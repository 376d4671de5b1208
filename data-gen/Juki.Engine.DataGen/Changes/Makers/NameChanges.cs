using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>Marriages, divorces, adoptions and other changes of the name; each with its reading.</summary>
internal sealed class NameChanges(ChangeTables tables, Subjects subjects)
{
    private const int ReportDays = 3;
    private const double HusbandsNameKept = 0.95;

    /// <summary>Whoever takes the other's surname.</summary>
    public ChangeDraft? Marriage(ChangeSlot slot)
    {
        Sex sex = slot.Draws.Chance(HusbandsNameKept) ? Sex.Female : Sex.Male;
        return Surname(slot, subjects.Draw(slot, (row, age) => age is >= 18 and < 60 && subjects.Is(row, sex) && !subjects.IsLatin(row) && slot.Draws.Chance(age is >= 23 and < 36 ? 1 : 0.15)));
    }

    /// <summary>Back to the surname of before.</summary>
    public ChangeDraft? Divorce(ChangeSlot slot)
    {
        ResidentImage? resident = subjects.Draw(slot, (row, age) => age is >= 18 and < 75 && subjects.Has(row, VersionKind.FormerName)) ?? subjects.Take(slot, ChangeReason.Divorce);
        VersionImage? former = resident?.Versions.LastOrDefault(version => version.Kind == VersionKind.FormerName && version.FamilyName.Length > 0);
        return former is null ? null : new ChangeDraft(resident, slot.Reported(ReportDays), new ItemChanges { FamilyName = former.FamilyName, FamilyKana = former.FamilyKana });
    }

    /// <summary>The surname of the adopting family.</summary>
    public ChangeDraft? Adoption(ChangeSlot slot) => Surname(slot, subjects.Draw(slot, (row, age) => age < 50 && !subjects.IsLatin(row)));

    /// <summary>Another given name, by leave of a court.</summary>
    public ChangeDraft? Other(ChangeSlot slot)
    {
        ResidentImage? resident = subjects.Draw(slot, (row, _) => !subjects.IsLatin(row));
        if (resident is null || resident.GivenName.Length == 0)
        {
            return null;
        }

        NameForm given = tables.Names.GivenName(ref slot.Draws, resident.Sex, resident.BirthDate.Year);
        return new ChangeDraft(resident, slot.Reported(ReportDays), new ItemChanges { GivenName = given.Written, GivenKana = given.Kana });
    }

    private ChangeDraft? Surname(ChangeSlot slot, ResidentImage? resident)
    {
        if (resident is null || resident.FamilyName.Length == 0)
        {
            return null;
        }

        NameForm surname = tables.Surname(ref slot.Draws, tables.PlaceOf(ref slot.Draws, resident.MunicipalityCode));
        return new ChangeDraft(resident, slot.Reported(ReportDays), new ItemChanges { FamilyName = surname.Written, FamilyKana = surname.Kana });
    }
}
