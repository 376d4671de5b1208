using System.Buffers;

namespace Juki.Engine.Files.Csv;

/// <summary>Scans one record by all the rules, field by field: quotes, faults, and an end of the data without a line end.</summary>
internal ref struct CsvRecordScan
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private static readonly SearchValues<byte> Stops = SearchValues.Create(",\"\r\n"u8);

    private readonly ReadOnlySpan<byte> _data;
    private readonly Span<CsvField> _fields;
    private readonly int _start;
    private readonly int _limit;
    private readonly int _recordBytesMax;
    private readonly bool _isFinal;
    private bool _isInQuote;

    /// <summary>A scan of the record at <paramref name="start"/>.</summary>
    public CsvRecordScan(ReadOnlySpan<byte> data, Span<CsvField> fields, int start, bool isFinal, int recordBytesMax)
    {
        _data = data;
        _fields = fields;
        _start = start;
        _isFinal = isFinal;
        _recordBytesMax = recordBytesMax;
        _limit = start + Math.Min(data.Length - start, recordBytesMax + 1);
    }

    public int FieldCount { get; private set; }

    public RowFaultKind Fault { get; private set; }

    public int FaultColumn { get; private set; }

    /// <summary>Scans the record and gives the offset after its line end; false if it is not known to be whole.</summary>
    public bool TryScan(out int next)
    {
        int end = ScanFields();
        next = end == CsvLines.NeedMore ? CsvLines.NeedMore : CsvLines.After(_data, end, _isFinal);
        if (next == CsvLines.NeedMore)
        {
            return false;
        }

        CheckWhole(_data[_start..next], end);
        return true;
    }

    /// <summary>Offset of the line end (or the end of the data) that ends the record.</summary>
    private int ScanFields()
    {
        int at = _start;
        while (true)
        {
            int stop = at < _limit && _data[at] == Quote ? ScanQuoted(at) : ScanPlain(at);
            if (Fault != RowFaultKind.None)
            {
                return CsvLines.EndFrom(_data, stop, _isFinal);
            }

            if (stop == _limit)
            {
                return EndWithoutLineEnd();
            }

            if (_data[stop] != Comma)
            {
                return stop;
            }

            at = stop + 1;
        }
    }

    private int ScanPlain(int start)
    {
        int length = _data[start.._limit].IndexOfAny(Stops);
        int stop = length < 0 ? _limit : start + length;
        if (stop < _limit && _data[stop] == Quote)
        {
            Fail(RowFaultKind.QuoteInField, FieldCount + 1);
            return stop;
        }

        Keep(new CsvField(start, stop - start, false));
        return stop;
    }

    private int ScanQuoted(int open)
    {
        bool hasDoubledQuotes = false;
        int from = open + 1;
        while (true)
        {
            int length = _data[from.._limit].IndexOf(Quote);
            if (length < 0)
            {
                _isInQuote = true;
                return _limit;
            }

            int after = from + length + 1;
            if (after == _limit || _data[after] != Quote)
            {
                Keep(new CsvField(open + 1, after - open - 2, hasDoubledQuotes));
                return AfterClosingQuote(after);
            }

            hasDoubledQuotes = true;
            from = after + 1;
        }
    }

    private int AfterClosingQuote(int after)
    {
        if (after < _limit && _data[after] != Comma && !CsvLines.IsEnd(_data[after]))
        {
            Fail(RowFaultKind.TextAfterQuote, FieldCount);
        }

        return after;
    }

    private int EndWithoutLineEnd()
    {
        bool isTooLong = _limit - _start > _recordBytesMax;
        if (!isTooLong && !_isFinal)
        {
            return CsvLines.NeedMore;
        }

        if (!isTooLong && !_isInQuote)
        {
            return _limit;
        }

        // A line end inside the longest record can only be a quoted one: then the quote of the first line is to blame. So the
        // first line alone tells the fault, however much of what follows is at hand.
        int end = CsvLines.EndFrom(_data, _start, _isFinal);
        bool isQuoteOpen = _isInQuote || (end >= 0 && end < _limit);
        Fail(isQuoteOpen ? RowFaultKind.UnclosedQuote : RowFaultKind.TooLong, 0);
        return end;
    }

    private void CheckWhole(ReadOnlySpan<byte> record, int end)
    {
        if (Fault != RowFaultKind.None)
        {
            ForgetFieldsBeyond(end);
            FaultColumn = Fault == RowFaultKind.UnclosedQuote ? FieldCount + 1 : FaultColumn;
        }
        else if (record.IndexOf((byte)0) is var nul and >= 0)
        {
            Fail(RowFaultKind.Nul, ColumnOf(_start + nul));
        }
    }

    /// <summary>An unclosed record shrinks to its first line, and fields of later lines are no longer its own.</summary>
    private void ForgetFieldsBeyond(int end)
    {
        FieldCount = Math.Min(FieldCount, _fields.Length);
        while (FieldCount > 0 && _fields[FieldCount - 1].End > end)
        {
            FieldCount--;
        }
    }

    private readonly int ColumnOf(int offset)
    {
        int index = 0;
        while (index < Math.Min(FieldCount, _fields.Length) && _fields[index].End < offset)
        {
            index++;
        }

        return index + 1;
    }

    private void Keep(CsvField field)
    {
        if (FieldCount < _fields.Length)
        {
            _fields[FieldCount] = field;
        }

        FieldCount++;
    }

    private void Fail(RowFaultKind kind, int column)
    {
        Fault = kind;
        FaultColumn = column;
    }
}
