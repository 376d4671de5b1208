using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// What can be said of an event beside the resident. <i>Wrong order</i> is an event dated before the day on which what it ends began: the
/// period that it leaves would end before it begins. Events of different items may come in any order, since offices report late; and the time of
/// processing is not compared, since the journal's own order is that of processing and a register keeps no such time beside a resident, so that
/// a rule on it would be forgotten with the next snapshot.
/// </summary>
internal static class StateCheck
{
    /// <summary>Faults of the event beside the resident as he was.</summary>
    public static ChangeFinding Before(ResidentImage? before, ChangeEvent change, ReasonRule rule)
    {
        ChangeFault fault = rule.Kind == ChangeKind.Entry ? OfEntry(before, change, rule)
            : before is null ? ChangeFault.UnknownResident
            : before.Status != ResidentStatus.Current ? ChangeFault.RemovedAlready
            : rule.Protects == before.Protected ? (before.Protected ? ChangeFault.ProtectedAlready : ChangeFault.NotProtected)
            : ChangeFault.None;
        return fault != ChangeFault.None || before is null ? new ChangeFinding(fault) : OfItems(before, change, rule);
    }

    /// <summary>Faults of the event beside the resident as he would be, versions not yet left.</summary>
    public static ChangeFinding After(ResidentImage? before, ResidentImage after, ChangeEvent change, ReasonRule rule)
    {
        if (after.FamilyName.Length + after.GivenName.Length + after.LatinName.Length == 0)
        {
            return new ChangeFinding(ChangeFault.ItemMissing, RecordItems.FamilyName);
        }

        if (IsBeforeBirth(change.Date, after.BirthDate))
        {
            return new ChangeFinding(ChangeFault.BeforeBirth);
        }

        return before is null ? ChangeFinding.Fine
            : before.Equals(after) && !rule.MayChangeNothing ? new ChangeFinding(ChangeFault.NothingChanges)
            : OfOrder(before, after, change, rule);
    }

    private static ChangeFault OfEntry(ResidentImage? before, ChangeEvent change, ReasonRule rule) =>
        before is null ? ChangeFault.None
        : before.Status == ResidentStatus.Current || rule.ReentersAfter.IsEmpty ? ChangeFault.CodeInUse
        : !rule.ReentersAfter.Contains(before.Status) ? ChangeFault.RemovedAlready
        : change.Date < before.StatusDate ? ChangeFault.WrongOrder
        : ChangeFault.None;

    private static ChangeFinding OfItems(ResidentImage before, ChangeEvent change, ReasonRule rule)
    {
        if ((rule.Removes == RecordItems.Alias && before.Alias.Length == 0) || (rule.Removes == RecordItems.FormerSurname && before.FormerSurname.Length == 0))
        {
            return new ChangeFinding(ChangeFault.NotEntered, rule.Removes);
        }

        RecordItems renewed = !rule.RenewsReadings ? RecordItems.None
            : Reading(change.Items.FamilyName, before.FamilyName, before.FamilyKana, RecordItems.FamilyKana)
            | Reading(change.Items.GivenName, before.GivenName, before.GivenKana, RecordItems.GivenKana);
        RecordItems missing = renewed & ~change.Items.Mentioned;
        return missing == RecordItems.None ? ChangeFinding.Fine : new ChangeFinding(ChangeFault.ItemMissing, RecordItemText.First(missing));
    }

    /// <summary>The reading of a name that becomes another one must be said anew, or be taken away: that of the old name would stay.</summary>
    private static RecordItems Reading(string? becomes, string was, string kana, RecordItems item) =>
        becomes is not null && becomes != was && kana.Length > 0 ? item : RecordItems.None;

    private static bool IsBeforeBirth(DateOnly day, BirthDate birth) =>
        birth.Year != 0 && DateSpan.Of(BirthDate.Of(day.Year, day.Month, day.Day)).Last < DateSpan.Of(birth).First;

    private static ChangeFinding OfOrder(ResidentImage before, ResidentImage after, ChangeEvent change, ReasonRule rule)
    {
        if (rule.Kind == ChangeKind.Entry)
        {
            return OfOrderOfEntry(before, after, change);
        }

        RecordItems late = RecordItems.None;
        late |= Late(RecordItems.Address, VersionKind.FormerAddress, before.Address != after.Address);
        late |= Late(RecordItems.FamilyName, VersionKind.FormerName, (before.FamilyName, before.GivenName, before.LatinName) != (after.FamilyName, after.GivenName, after.LatinName));
        late |= Late(RecordItems.Alias, VersionKind.Alias, before.Alias != after.Alias);
        late |= Late(RecordItems.FormerSurname, VersionKind.FormerSurname, before.FormerSurname != after.FormerSurname);
        bool isCodeLate = rule.Kind == ChangeKind.CodeChange && change.Date < Chain.Earliest(before, VersionKind.FormerCode);
        return late != RecordItems.None || isCodeLate ? new ChangeFinding(ChangeFault.WrongOrder, RecordItemText.First(late)) : ChangeFinding.Fine;

        RecordItems Late(RecordItems item, VersionKind kind, bool changes) =>
            changes && (rule.Leaves & item) != RecordItems.None && change.Date < Chain.Earliest(before, kind) ? item : RecordItems.None;
    }

    /// <summary>
    /// Somebody who comes back left with the removal, so that nothing ends now; but an alias or former surname that begins now must not begin while
    /// another one was in force.
    /// </summary>
    private static ChangeFinding OfOrderOfEntry(ResidentImage before, ResidentImage after, ChangeEvent change)
    {
        bool isAliasLate = after.Alias.Length > 0 && before.Alias != after.Alias && change.Date < Chain.AfterLast(before, VersionKind.Alias);
        bool isSurnameLate = after.FormerSurname.Length > 0 && before.FormerSurname != after.FormerSurname && change.Date < Chain.AfterLast(before, VersionKind.FormerSurname);
        return isAliasLate ? new ChangeFinding(ChangeFault.WrongOrder, RecordItems.Alias)
            : isSurnameLate ? new ChangeFinding(ChangeFault.WrongOrder, RecordItems.FormerSurname)
            : ChangeFinding.Fine;
    }
}
