using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Tests.Files.Events;

/// <summary>Writes events as rows of an events file. A new code is never written: nobody chooses one.</summary>
internal static class EventRowWriter
{
    /// <summary>Writes the header.</summary>
    public static void WriteHeader(CsvWriter output)
    {
        foreach (CsvColumn column in EventColumns.Schema.Columns.Take(EventColumns.WrittenCount))
        {
            output.Text(column.Name);
        }

        output.EndRow();
    }

    /// <summary>Writes one event.</summary>
    public static void Write(CsvWriter output, ChangeEvent change)
    {
        ReasonRule rule = ReasonRules.Of(change.Reason);
        output.Text(change.Key);
        output.Text(ChangeKindText.Format(rule.Kind));
        output.Text(rule.Word);
        output.Date(change.Date);
        output.Text(change.Processed.ToString());
        output.Text(change.Sender.ToString());
        output.Text(change.Code?.Reveal());
        WriteItems(output, change.Items);
        output.Text(string.Join(';', RecordItemText.Each.Where(item => change.Items.Cleared.HasFlag(item)).Select(RecordItemText.NameOf)));
        output.EndRow();
    }

    private static void WriteItems(CsvWriter output, ItemChanges items)
    {
        foreach (RecordItems item in RecordItemText.Each)
        {
            if (item == RecordItems.BirthDate && items.BirthDate is { } date)
            {
                ItemWriter.BirthDate(output, date);
            }
            else if (item == RecordItems.Sex && items.Sex is { } sex)
            {
                output.Text(SexText.Format(sex));
            }
            else
            {
                output.Text(items.TextOf(item));
            }
        }
    }
}
