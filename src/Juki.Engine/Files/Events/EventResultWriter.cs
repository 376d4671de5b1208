using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Writes what became of events, one row for each. Codes are there, since a sender needs a drawn one; no item's value is.</summary>
public static class EventResultWriter
{
    /// <summary>Writes the header.</summary>
    public static void WriteHeader(CsvWriter output)
    {
        foreach (CsvColumn column in EventResultColumns.Schema.Columns)
        {
            output.Text(column.Name);
        }

        output.EndRow();
    }

    /// <summary>Writes the answer to a row that was an event.</summary>
    public static void Write(CsvWriter output, EventRow row, ChangeAnswer answer)
    {
        output.Text(row.Key);
        if (answer.IsAccepted)
        {
            output.Word("accepted"u8);
            output.Empty();
            ItemWriter.Code(output, answer.Code!.Value);
            output.Number(answer.Address);
            output.Empty();
            output.EndRow();
        }
        else
        {
            Refuse(output, ChangeFaultText.Words(answer.Finding.Fault), answer.Finding.Item);
        }
    }

    /// <summary>Writes a row that was none: the reason names line and column, since the key may be unreadable too.</summary>
    public static void WriteFault(CsvWriter output, EventRow row)
    {
        output.Text(row.Key);
        Refuse(output, $"{ChangeFaultText.Words(row.Finding.Fault)}: {RowFaultText.Describe(row.Fault)}", row.Finding.Item);
    }

    private static void Refuse(CsvWriter output, string reason, RecordItems item)
    {
        output.Word("refused"u8);
        output.Text(reason);
        output.Empty();
        output.Empty();
        output.Text(RecordItemText.NameOf(item));
        output.EndRow();
    }
}
