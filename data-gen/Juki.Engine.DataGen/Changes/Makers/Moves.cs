using System.Globalization;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>Moves by age, most between 18 and 34.</summary>
internal sealed class Moves(ChangeTables tables, Subjects subjects)
{
    private const int ReportDays = 14;
    private const int HouseholdsMax = 1_000_000_000;

    /// <summary>A move to another municipality.</summary>
    public ChangeDraft? Between(ChangeSlot slot) =>
        Mover(slot) is { } mover ? To(slot, mover, tables.AnotherPlace(ref slot.Draws, tables.PlaceOf(ref slot.Draws, mover.MunicipalityCode))) : null;

    /// <summary>A move inside the municipality.</summary>
    public ChangeDraft? Within(ChangeSlot slot) => Mover(slot) is { } mover ? To(slot, mover, tables.PlaceOf(ref slot.Draws, mover.MunicipalityCode)) : null;

    private ResidentImage? Mover(ChangeSlot slot) => subjects.Draw(slot, (_, age) => slot.Draws.Chance(Mobility(age)));

    private ChangeDraft To(ChangeSlot slot, ResidentImage mover, int place) => new(mover, slot.Reported(ReportDays), new ItemChanges
    {
        MunicipalityCode = tables.Places.Municipalities[place].Code,
        Address = tables.Address(ref slot.Draws, place),
        Household = (HouseholdsMax + slot.Draws.Below(HouseholdsMax)).ToString(CultureInfo.InvariantCulture),
    });

    private static double Mobility(int age) => age switch
    {
        < 6 => 0.45,
        < 18 => 0.15,
        < 25 => 1,
        < 35 => 0.9,
        < 45 => 0.4,
        < 60 => 0.2,
        < 85 => 0.1,
        _ => 0.2,
    };
}
