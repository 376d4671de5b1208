using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>Deaths by age, emigrations, and what the office removes.</summary>
internal sealed class Removals(Subjects subjects)
{
    private const int DeathReportDays = 7;
    private const int MoveReportDays = 14;
    private const int MissingYears = 7;
    private const double OldestAge = 100;

    /// <summary>Mortality doubles every seven years of age.</summary>
    private const double MortalityGrowth = 0.1;

    /// <summary>A death.</summary>
    public ChangeDraft? Death(ChangeSlot slot) =>
        Of(slot, slot.Reported(DeathReportDays), (_, age) => slot.Draws.Chance(Math.Exp(MortalityGrowth * (age - OldestAge))));

    /// <summary>A missing person whom a court declares dead.</summary>
    public ChangeDraft? DeclaredDead(ChangeSlot slot) => Of(slot, slot.Day, (_, age) => age > MissingYears);

    /// <summary>A move abroad.</summary>
    public ChangeDraft? Emigration(ChangeSlot slot) =>
        Of(slot, slot.Reported(MoveReportDays), (_, age) => slot.Draws.Chance(age is >= 20 and < 40 ? 1 : 0.15));

    /// <summary>The end of a foreign resident's record, whose Japanese one follows.</summary>
    public ChangeDraft? ChangeOfNationality(ChangeSlot slot) =>
        Of(slot, slot.Day, (row, age) => age >= 18 && (subjects.IsLatin(row) || subjects.Has(row, VersionKind.LatinName)));

    /// <summary>A resident who does not live where the register says.</summary>
    public ChangeDraft? ExOfficio(ChangeSlot slot) => Of(slot, slot.Day, (_, age) => age >= 18);

    private ChangeDraft? Of(ChangeSlot slot, DateOnly day, Fits fits) => subjects.Draw(slot, fits) is { } resident ? new ChangeDraft(resident, day, ItemChanges.None) : null;
}
