using System.Buffers;
using System.Globalization;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>What was written wrongly, and readings that are confirmed.</summary>
internal sealed class Corrections(ChangeTables tables, Subjects subjects)
{
    private const double ReadingsConfirmed = 0.95;
    private const int HouseholdsMax = 1_000_000_000;

    /// <summary>Kana whose voiced forms follow them in Unicode.</summary>
    private static readonly SearchValues<char> Unvoiced = SearchValues.Create("カキクケコサシスセソタチツテトハヒフヘホ");

    /// <summary>A slip in the given name, the address or the household.</summary>
    public ChangeDraft? Slip(ChangeSlot slot)
    {
        if (subjects.Draw(slot, (_, _) => true) is not { } resident)
        {
            return null;
        }

        double chance = slot.Draws.Unit();
        return Of(slot, resident, chance < 0.3 ? GivenName(slot, resident) : chance < 0.7 ? Address(slot, resident) : Household(slot));
    }

    /// <summary>A reading as it stands, or with one sound voiced that was written without its mark.</summary>
    public ChangeDraft? Reading(ChangeSlot slot)
    {
        if (subjects.Draw(slot, (_, _) => true) is not { } resident || resident.GivenKana.Length == 0)
        {
            return null;
        }

        int sound = resident.GivenKana.AsSpan().IndexOfAny(Unvoiced);
        bool isConfirmed = sound < 0 || slot.Draws.Chance(ReadingsConfirmed);
        string given = isConfirmed ? resident.GivenKana : string.Concat(resident.GivenKana.AsSpan(0, sound), [(char)(resident.GivenKana[sound] + 1)], resident.GivenKana.AsSpan(sound + 1));
        return Of(slot, resident, new ItemChanges { FamilyKana = resident.FamilyKana, GivenKana = given });
    }

    /// <summary>The other sex.</summary>
    public ChangeDraft? SexCorrected(ChangeSlot slot) => subjects.Draw(slot, (row, _) => subjects.Is(row, Sex.Male) || subjects.Is(row, Sex.Female)) is { } resident
        ? Of(slot, resident, new ItemChanges { Sex = resident.Sex == Sex.Male ? Sex.Female : Sex.Male })
        : null;

    /// <summary>A date of birth that was one day off.</summary>
    public ChangeDraft? BirthDateCorrected(ChangeSlot slot)
    {
        if (subjects.Draw(slot, (_, age) => age > 0) is not { BirthDate.IsExact: true } resident || resident.BirthDate.Day is 1 or > 27)
        {
            return null;
        }

        BirthDate born = resident.BirthDate;
        return Of(slot, resident, new ItemChanges { BirthDate = BirthDate.Of(born.Year, born.Month, born.Day + (slot.Draws.Chance(0.5) ? 1 : -1)) });
    }

    private ItemChanges GivenName(ChangeSlot slot, ResidentImage resident)
    {
        NameForm given = tables.Names.GivenName(ref slot.Draws, resident.Sex, resident.BirthDate.Year);
        return resident.FamilyName.Length == 0 ? Household(slot) : new ItemChanges { GivenName = given.Written, GivenKana = given.Kana };
    }

    private ItemChanges Address(ChangeSlot slot, ResidentImage resident)
    {
        int place = tables.PlaceOf(ref slot.Draws, resident.MunicipalityCode);
        return new ItemChanges { MunicipalityCode = tables.Places.Municipalities[place].Code, Address = tables.Address(ref slot.Draws, place) };
    }

    private static ItemChanges Household(ChangeSlot slot) =>
        new() { Household = (HouseholdsMax + slot.Draws.Below(HouseholdsMax)).ToString(CultureInfo.InvariantCulture) };

    private static ChangeDraft Of(ChangeSlot slot, ResidentImage resident, ItemChanges items) => new(resident, slot.Day, items);
}
