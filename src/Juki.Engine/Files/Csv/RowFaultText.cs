using System.Globalization;

namespace Juki.Engine.Files.Csv;

/// <summary>What is said of a faulty row: fixed sentences, without anything of its content.</summary>
public static class RowFaultText
{
    /// <summary>What is wrong, in a few words.</summary>
    public static string Words(RowFaultKind kind) => kind switch
    {
        RowFaultKind.None => "",
        RowFaultKind.TooFewFields => "fewer fields than the header",
        RowFaultKind.TooManyFields => "more fields than the header",
        RowFaultKind.UnclosedQuote => "a quote that is not closed",
        RowFaultKind.TextAfterQuote => "text after a closing quote",
        RowFaultKind.QuoteInField => "a quote inside a field that does not begin with one",
        RowFaultKind.TooLong => "a row longer than 1 MiB",
        RowFaultKind.Nul => "a NUL byte",
        RowFaultKind.Encoding => "bytes that are no character of the file's encoding",
        RowFaultKind.CodeMissing => "no resident code",
        RowFaultKind.CodeFormat => "a resident code that does not have eleven digits",
        RowFaultKind.CodeCheckDigit => "a resident code with a wrong check digit",
        RowFaultKind.BirthDate => "a date of birth that cannot be read or is impossible",
        RowFaultKind.Sex => "a sex other than 0 1 2 9",
        RowFaultKind.Status => "a status other than current, death, emigration, ex officio",
        RowFaultKind.Date => "a day not written YYYY-MM-DD",
        RowFaultKind.Protected => "a protection mark other than 1 or nothing",
        RowFaultKind.VersionKind => "an unknown kind of version",
        RowFaultKind.ResidentRejected => "a version of a resident whose row was rejected",
        RowFaultKind.TextTooLong => "a text of more than 4,096 characters",
        RowFaultKind.DayOutOfRange => "a day before 1800 or after 2517",
        RowFaultKind.TwoNames => "a Latin name beside another name; give each a version of its own",
        RowFaultKind.IdMissing => "no id, under which its code could be found in the list",
        RowFaultKind.Reason => "an unknown reason of a change",
        RowFaultKind.ChangeKind => "a kind of change other than that of the reason",
        RowFaultKind.Time => "a time not written YYYY-MM-DDThh:mm:ssZ",
        RowFaultKind.Municipality => "a municipality without five digits, or six with a right check digit",
        RowFaultKind.ClearedItem => "an item to be taken away that is unknown, or a date of birth or sex, which become XXXX-XX-XX or 0",
        RowFaultKind.ClearedAndSet => "an item that is set and taken away",
        RowFaultKind.NoLineEnd => "no line end: the file may have been cut here",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Line, column and what is wrong: <c>line 7 column 3: a NUL byte</c>.</summary>
    public static string Describe(RowFault fault)
    {
        string column = fault.Column > 0 ? string.Create(CultureInfo.InvariantCulture, $" column {fault.Column}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}{column}: {Words(fault.Kind)}");
    }
}
