using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Changes.Makers;

/// <summary>Former surnames, aliases, protections and codes: what a resident asks for, and what ends again.</summary>
internal sealed class Marks(ChangeTables tables, Subjects subjects)
{
    /// <summary>A surname that the resident bore before.</summary>
    public ChangeDraft? FormerSurname(ChangeSlot slot)
    {
        ResidentImage? resident = subjects.Take(slot, ChangeReason.FormerSurnameEntered)
            ?? subjects.Draw(slot, (row, _) => subjects.Has(row, VersionKind.FormerName) && !subjects.Has(row, VersionKind.PresentFormerSurname));
        VersionImage? former = resident?.Versions.LastOrDefault(version => version.Kind == VersionKind.FormerName && version.FamilyName.Length > 0);
        return former is null ? null : new ChangeDraft(resident, slot.Day, new ItemChanges { FormerSurname = former.FamilyName });
    }

    /// <summary>The end of a former surname.</summary>
    public ChangeDraft? FormerSurnameEnds(ChangeSlot slot) => Ends(slot, ChangeReason.FormerSurnameRemoved, row => subjects.Has(row, VersionKind.PresentFormerSurname));

    /// <summary>A Japanese name for a foreign resident.</summary>
    public ChangeDraft? Alias(ChangeSlot slot)
    {
        ResidentImage? resident = subjects.Draw(slot, (row, age) => age >= 15 && (subjects.IsLatin(row) || subjects.Has(row, VersionKind.LatinName)) && !subjects.Has(row, VersionKind.PresentAlias));
        if (resident is null)
        {
            return null;
        }

        NameForm surname = tables.Surname(ref slot.Draws, tables.PlaceOf(ref slot.Draws, resident.MunicipalityCode));
        NameForm given = tables.Names.GivenName(ref slot.Draws, resident.Sex, resident.BirthDate.Year);
        return new ChangeDraft(resident, slot.Day, new ItemChanges { Alias = $"{surname.Written}　{given.Written}" });
    }

    /// <summary>The end of an alias.</summary>
    public ChangeDraft? AliasEnds(ChangeSlot slot) => Ends(slot, ChangeReason.AliasRemoved, row => subjects.Has(row, VersionKind.PresentAlias));

    /// <summary>The address of a resident must not be disclosed any more.</summary>
    public ChangeDraft? Protection(ChangeSlot slot) => Without(slot, subjects.Draw(slot, (row, age) =>
        age is >= 18 and < 70 && !subjects.IsProtected(row) && slot.Draws.Chance(subjects.Is(row, Sex.Female) ? 1 : 0.2)));

    /// <summary>It may be again.</summary>
    public ChangeDraft? ProtectionEnds(ChangeSlot slot) => Ends(slot, ChangeReason.ProtectionLifted, subjects.IsProtected);

    /// <summary>A new code, which the engine draws.</summary>
    public ChangeDraft? Code(ChangeSlot slot) => Without(slot, subjects.Draw(slot, (_, age) => age >= 18));

    private ChangeDraft? Ends(ChangeSlot slot, ChangeReason reason, Func<int, bool> isMarked) =>
        Without(slot, subjects.Take(slot, reason) ?? subjects.Draw(slot, (row, _) => isMarked(row)));

    private static ChangeDraft? Without(ChangeSlot slot, ResidentImage? resident) => resident is null ? null : new ChangeDraft(resident, slot.Day, ItemChanges.None);
}
