using System.Collections.Frozen;
using Juki.Engine.DataGen.Changes.Makers;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Proposes a change for each reason.</summary>
internal sealed class ChangeMakers
{
    private readonly FrozenDictionary<ChangeReason, Func<ChangeSlot, ChangeDraft?>> _makers;
    private readonly Entries _entries;

    public ChangeMakers(ChangeTables tables, Subjects subjects, FreeCodes codes)
    {
        _entries = new Entries(tables, subjects, codes);
        Removals removals = new(subjects);
        Moves moves = new(tables, subjects);
        NameChanges names = new(tables, subjects);
        Corrections corrections = new(tables, subjects);
        Marks marks = new(tables, subjects);
        _makers = new Dictionary<ChangeReason, Func<ChangeSlot, ChangeDraft?>>
        {
            [ChangeReason.Birth] = _entries.Birth,
            [ChangeReason.MoveInFromAbroad] = _entries.FromAbroad,
            [ChangeReason.Naturalisation] = _entries.Naturalisation,
            [ChangeReason.ResidenceGranted] = _entries.Newcomer,
            [ChangeReason.EntryExOfficio] = _entries.Newcomer,
            [ChangeReason.Death] = removals.Death,
            [ChangeReason.DeclaredDead] = removals.DeclaredDead,
            [ChangeReason.Emigration] = removals.Emigration,
            [ChangeReason.ChangeOfNationality] = removals.ChangeOfNationality,
            [ChangeReason.RemovalExOfficio] = removals.ExOfficio,
            [ChangeReason.MoveBetween] = moves.Between,
            [ChangeReason.MoveWithin] = moves.Within,
            [ChangeReason.Marriage] = names.Marriage,
            [ChangeReason.Divorce] = names.Divorce,
            [ChangeReason.Adoption] = names.Adoption,
            [ChangeReason.OtherNameChange] = names.Other,
            [ChangeReason.Correction] = corrections.Slip,
            [ChangeReason.Reading] = corrections.Reading,
            [ChangeReason.FormerSurnameEntered] = marks.FormerSurname,
            [ChangeReason.FormerSurnameRemoved] = marks.FormerSurnameEnds,
            [ChangeReason.AliasEntered] = marks.Alias,
            [ChangeReason.AliasRemoved] = marks.AliasEnds,
            [ChangeReason.SexCorrected] = corrections.SexCorrected,
            [ChangeReason.BirthDateCorrected] = corrections.BirthDateCorrected,
            [ChangeReason.ProtectionSet] = marks.Protection,
            [ChangeReason.ProtectionLifted] = marks.ProtectionEnds,
            [ChangeReason.CodeOnRequest] = marks.Code,
        }.ToFrozenDictionary();
    }

    /// <summary>A change for a reason; null if nobody was found to whom it can happen.</summary>
    public ChangeDraft? Make(ChangeReason reason, ChangeSlot slot) => _makers[reason](slot);

    /// <summary>What always can happen: somebody new moves in.</summary>
    public ChangeDraft Newcomer(ChangeSlot slot) => _entries.Newcomer(slot);
}
