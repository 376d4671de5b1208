using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Files;

/// <summary>Gives the columns of a row as text and remembers the row's first fault. One for each thread.</summary>
internal sealed class RowDecoder(ColumnMap columns, CsvEncoding encoding)
{
    private readonly FieldDecoder _decoder = new(encoding);
    private readonly Utf8Record _record = new();
    private readonly ComposedText _composed = new();
    private bool _isDecoded;

    /// <summary>The first fault of the row.</summary>
    public RowFault Fault { get; private set; }

    /// <summary>Begins a row; the texts of the row before are gone.</summary>
    public void Begin(scoped in CsvReader row)
    {
        Fault = row.Fault;
        _isDecoded = encoding == CsvEncoding.Utf8 && _record.TryDecode(row.Data, row.RecordStart, row.Position);
        _decoder.BeginRow((row.Position - row.RecordStart) * columns.FieldUsesMax);
        _composed.Clear();
    }

    /// <summary>Text of a column; empty if the file does not have it or it cannot be decoded.</summary>
    public ReadOnlySpan<char> Text(scoped in CsvReader row, int column)
    {
        int index = columns.FieldOf(column);
        return index >= 0 ? Text(row, column, index)
            : columns.SourceOf(column) is { } source ? Compose(row, column, source)
            : default;
    }

    /// <summary>Notes a fault of a column, unless the row has one already.</summary>
    public void Fail(scoped in CsvReader row, int column, RowFaultKind kind)
    {
        if (!Fault.IsFault)
        {
            Fault = new RowFault(kind, row.Line, columns.FaultFieldOf(column) + 1);
        }
    }

    private ReadOnlySpan<char> Text(scoped in CsvReader row, int column, int index)
    {
        if (index >= row.FieldCount)
        {
            return default;
        }

        CsvField field = row.Field(index);
        if (_isDecoded && !field.HasDoubledQuotes)
        {
            return _record.Text(field);
        }

        if (!_decoder.TryDecode(row.Data, field, out ReadOnlySpan<char> text))
        {
            Fail(row, column, RowFaultKind.Encoding);
        }

        return text;
    }

    private ReadOnlySpan<char> Compose(scoped in CsvReader row, int column, ItemSource source)
    {
        _composed.Begin();
        foreach (SourcePiece piece in source.Pieces)
        {
            _composed.Append(piece.Of(Text(row, column, piece.Field)), piece.Joint);
        }

        return source.Format is { } format ? Reformat(row, column, source, format) : source.Translate(_composed.Text);
    }

    /// <summary>A date in the notation that all our readers know.</summary>
    private ReadOnlySpan<char> Reformat(scoped in CsvReader row, int column, ItemSource source, DatePattern format)
    {
        BirthDateFault fault = format.Read(_composed.Text, out BirthDate date);
        if (fault != BirthDateFault.None)
        {
            if (fault != BirthDateFault.Empty)
            {
                Fail(row, column, source.FormatFault);
            }

            return default;
        }

        Span<char> written = _composed.Take(BirthDate.FormatLengthMax);
        return written[..date.Format(written)];
    }
}
