using Juki.Engine.DataGen.Queries;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Writes changes as rows of an events file (EVENTS.md).</summary>
internal static class EventText
{
    /// <summary>The header with its line end.</summary>
    public static string Header { get; } = $"key,kind,reason,event_date,processed_at,municipality,code,{string.Join(',', RecordItemText.Each.Select(RecordItemText.NameOf))},cleared\n";

    /// <summary>Adds a row.</summary>
    public static void Append(TextBuffer csv, ChangeEvent change)
    {
        ReasonRule rule = ReasonRules.Of(change.Reason);
        csv.Append(change.Key);
        Append(csv, ChangeKindText.Format(rule.Kind));
        Append(csv, rule.Word);
        Append(csv, $"{change.Date:O}");
        Append(csv, change.Processed.ToString());
        Append(csv, change.Sender.ToString());
        Append(csv, change.Code);
        AppendItems(csv, change.Items);
        Append(csv, string.Join(';', RecordItemText.Each.Where(item => change.Items.Cleared.HasFlag(item)).Select(RecordItemText.NameOf)));
        csv.Append('\n');
    }

    private static void AppendItems(TextBuffer csv, ItemChanges items)
    {
        Span<char> date = stackalloc char[BirthDate.FormatLengthMax];
        foreach (RecordItems item in RecordItemText.Each)
        {
            if (item == RecordItems.BirthDate && items.BirthDate is { } born)
            {
                Append(csv, date[..born.Format(date)]);
            }
            else if (item == RecordItems.Sex && items.Sex is { } sex)
            {
                Append(csv, SexText.Format(sex));
            }
            else
            {
                Append(csv, items.TextOf(item));
            }
        }
    }

    private static void Append(TextBuffer csv, ResidentCode? code)
    {
        Span<char> digits = stackalloc char[ResidentCode.Length];
        (code ?? default).Format(digits);
        Append(csv, code is null ? default : digits);
    }

    private static void Append(TextBuffer csv, ReadOnlySpan<char> field)
    {
        csv.Append(',');
        CsvField.Append(csv, field);
    }
}
