using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Changes;

/// <summary>What can be said of an event alone, without the resident: before anything is drawn or looked up for it.</summary>
public static class EventCheck
{
    /// <summary>
    /// Days from 1800-01-02 to 2199-12-31: no register holds the day before an earlier one, on which a version would end, and later ones are slips
    /// of the hand.
    /// </summary>
    internal static readonly DateOnly Earliest = new(Calendar.YearMin, 1, 2);

    private static readonly DateOnly Latest = new(Calendar.YearMax, 12, 31);

    /// <summary>The first fault of an event.</summary>
    public static ChangeFinding Check(ChangeEvent change)
    {
        if (ReasonRules.Find(change.Reason) is not { } rule)
        {
            return new ChangeFinding(ChangeFault.UnknownReason);
        }

        ChangeFault fault = OfKey(change.Key);
        fault = fault != ChangeFault.None ? fault : OfDays(change);
        fault = fault != ChangeFault.None ? fault : change.Sender.Value == 0 ? ChangeFault.SenderMalformed : ChangeFault.None;
        fault = fault != ChangeFault.None ? fault : change.Code is null && rule.Kind != ChangeKind.Entry ? ChangeFault.CodeMissing : ChangeFault.None;
        return fault != ChangeFault.None ? new ChangeFinding(fault) : OfItems(change.Items, rule);
    }

    /// <summary>What is wrong with a key: it has 1 to <see cref="ChangeEvent.KeyLengthMax"/> characters, none of them a control character.</summary>
    public static ChangeFault OfKey(ReadOnlySpan<char> key)
    {
        bool isMalformed = !WellFormed.Is(key);
        foreach (char letter in key)
        {
            isMalformed |= char.IsControl(letter);
        }

        return key.IsWhiteSpace() ? ChangeFault.KeyMissing
            : key.Length > ChangeEvent.KeyLengthMax ? ChangeFault.KeyTooLong
            : isMalformed ? ChangeFault.KeyMalformed
            : ChangeFault.None;
    }

    private static ChangeFault OfDays(ChangeEvent change)
    {
        if (!IsPossible(change.Date) || !change.Processed.IsValid || !IsPossible(change.Processed.Day))
        {
            return ChangeFault.DateImpossible;
        }

        return change.Date > change.Processed.Day ? ChangeFault.AfterProcessing : ChangeFault.None;
    }

    private static bool IsPossible(DateOnly day) => day >= Earliest && day <= Latest;

    private static ChangeFinding OfItems(ItemChanges items, ReasonRule rule)
    {
        RecordItems cleared = items.Cleared;
        RecordItems set = items.Mentioned & ~cleared;
        RecordItems forbidden = (set & ~rule.MaySet) | (cleared & ~rule.MayClear & ~rule.Needs);
        RecordItems missing = rule.Needs & ~set;
        if (forbidden != RecordItems.None)
        {
            return new ChangeFinding(ChangeFault.ItemNotAllowed, RecordItemText.First(forbidden));
        }

        if (missing == RecordItems.None && rule.NeedsOneOf != RecordItems.None && (rule.NeedsOneOf & items.Mentioned) == RecordItems.None)
        {
            missing = rule.NeedsOneOf;
        }

        return missing != RecordItems.None ? new ChangeFinding(ChangeFault.ItemMissing, RecordItemText.First(missing)) : OfValues(items);
    }

    private static ChangeFinding OfValues(ItemChanges items)
    {
        foreach (RecordItems item in RecordItemText.Each)
        {
            string text = items.TextOf(item) ?? "";
            ChangeFault fault = text.Length > TextLimits.RecordItemLengthMax ? ChangeFault.ItemTooLong
                : !WellFormed.Is(text) || text.Contains('\0', StringComparison.Ordinal) ? ChangeFault.ItemMalformed
                : ChangeFault.None;
            if (fault != ChangeFault.None)
            {
                return new ChangeFinding(fault, item);
            }
        }

        bool sexFits = items.Sex is not { } sex || Enum.IsDefined(sex);
        return sexFits ? ChangeFinding.Fine : new ChangeFinding(ChangeFault.ItemMalformed, RecordItems.Sex);
    }
}
