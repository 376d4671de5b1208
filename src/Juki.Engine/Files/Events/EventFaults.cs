using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Faults of a row as answers to events have them, so that a file and a message are refused in the same words.</summary>
internal static class EventFaults
{
    /// <summary>The finding of a faulty row.</summary>
    public static ChangeFinding Of(RowFault fault, ColumnMap columns) => new(FaultOf(fault, columns), ItemOf(fault.Column, columns));

    private static ChangeFault FaultOf(RowFault fault, ColumnMap columns) => fault.Kind switch
    {
        RowFaultKind.Reason => ChangeFault.UnknownReason,
        RowFaultKind.ChangeKind => ChangeFault.KindContradicts,
        RowFaultKind.Date or RowFaultKind.Time => ChangeFault.DateImpossible,
        RowFaultKind.Municipality => ChangeFault.SenderMalformed,
        RowFaultKind.CodeFormat or RowFaultKind.CodeMissing => ChangeFault.CodeMalformed,
        RowFaultKind.CodeCheckDigit => ChangeFault.CodeCheckDigit,
        RowFaultKind.BirthDate or RowFaultKind.Sex => ChangeFault.ItemMalformed,
        RowFaultKind.TextTooLong when fault.Column == columns.FieldOf(EventColumns.Key) + 1 => ChangeFault.KeyTooLong,
        RowFaultKind.TextTooLong => ChangeFault.ItemTooLong,
        RowFaultKind.ClearedItem or RowFaultKind.ClearedAndSet => ChangeFault.ItemNotAllowed,
        _ => ChangeFault.Unreadable,
    };

    /// <summary>The item whose column is at fault; none if it is no column of an item.</summary>
    private static RecordItems ItemOf(int faultColumn, ColumnMap columns)
    {
        for (int item = 0; item < RecordItemText.Each.Length; item++)
        {
            if (faultColumn > 0 && columns.FieldOf(EventColumns.FamilyName + item) == faultColumn - 1)
            {
                return RecordItemText.Each[item];
            }
        }

        return RecordItems.None;
    }
}
