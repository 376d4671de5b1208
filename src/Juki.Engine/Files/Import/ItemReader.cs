using System.Globalization;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Words;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;

namespace Juki.Engine.Files.Import;

/// <summary>Reads the items of rows; what cannot be read is noted as the row's fault.</summary>
internal sealed class ItemReader(ColumnMap columns, CsvEncoding encoding)
{
    private readonly RowDecoder _decoder = new(columns, encoding);

    public RowFault Fault => _decoder.Fault;

    public void Begin(scoped in CsvReader row) => _decoder.Begin(row);

    /// <summary>Text of a column; one that no register holds is a fault.</summary>
    public ReadOnlySpan<char> Text(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = _decoder.Text(row, column);
        if (text.Length > TextLimits.RecordItemLengthMax)
        {
            Fail(row, column, RowFaultKind.TextTooLong);
        }

        return text;
    }

    public void Fail(scoped in CsvReader row, int column, RowFaultKind kind) => _decoder.Fail(row, column, kind);

    public ResidentCode Code(scoped in CsvReader row, int column)
    {
        CodeFault fault = ResidentCode.Parse(Text(row, column), out ResidentCode code);
        if (fault != CodeFault.None)
        {
            Fail(row, column, KindOf(fault));
        }

        return code;
    }

    /// <summary>A date of birth; without text it is one of which nothing is known.</summary>
    public BirthDate BirthDate(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = Text(row, column);
        BirthDateFault fault = Model.Dates.BirthDate.Parse(text, out BirthDate date);
        if (fault is not (BirthDateFault.None or BirthDateFault.Empty))
        {
            Fail(row, column, RowFaultKind.BirthDate);
        }

        return date;
    }

    public Sex Sex(scoped in CsvReader row, int column)
    {
        if (!SexText.TryParse(Text(row, column), out Sex sex))
        {
            Fail(row, column, RowFaultKind.Sex);
        }

        return sex;
    }

    public ResidentStatus Status(scoped in CsvReader row, int column)
    {
        if (!StatusText.TryParse(Text(row, column), out ResidentStatus status))
        {
            Fail(row, column, RowFaultKind.Status);
        }

        return status;
    }

    public DateOnly? Day(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = Text(row, column).Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Fail(row, column, RowFaultKind.Date);
        }
        else if (!RecordLimits.Fits(day))
        {
            Fail(row, column, RowFaultKind.DayOutOfRange);
        }

        return day;
    }

    public bool Mark(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = Text(row, column).Trim();
        if (text is not ("" or "0" or "1"))
        {
            Fail(row, column, RowFaultKind.Protected);
        }

        return text is "1";
    }

    private static RowFaultKind KindOf(CodeFault fault) => fault switch
    {
        CodeFault.Empty => RowFaultKind.CodeMissing,
        CodeFault.CheckDigit => RowFaultKind.CodeCheckDigit,
        _ => RowFaultKind.CodeFormat,
    };
}
