using System.Buffers;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// Reads CSV (RFC 4180) from bytes in UTF-8 or CP932, in neither of which a delimiter can be part of a longer character.
/// Each call of <see cref="Read"/> gives one record, good or faulty; nothing is allocated, and no input makes it throw.
/// <list type="bullet">
/// <item>Records end with LF, CRLF, CR or the end of the data; empty lines are no records.</item>
/// <item>A record whose quotes are malformed ends with the line of the fault.</item>
/// <item>A record that does not end within the longest length, or whose quote is never closed, is its first line alone;
/// reading goes on after it. So one stray quote costs one row, not the rest of the file.</item>
/// </list>
/// </summary>
public ref struct CsvReader
{
    /// <summary>The longest record that is read, in bytes, where nothing else is asked for.</summary>
    public const int RecordBytesMaxDefault = 1 << 20;

    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const int NeedMore = -1;
    private static readonly SearchValues<byte> Stops = SearchValues.Create(",\"\r\n"u8);

    private readonly ReadOnlySpan<byte> _data;
    private readonly Span<CsvField> _fields;
    private readonly int _recordBytesMax;
    private readonly bool _isFinal;
    private readonly bool _hasNul;
    private int _limit;
    private bool _isInQuote;
    private bool _hasQuotes;
    private RowFaultKind _fault;
    private int _faultColumn;

    /// <summary>Begins at the first byte of <paramref name="data"/>.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="fields">Takes the places of the fields; fields beyond its length are counted and not kept.</param>
    /// <param name="firstLine">Number of the line at which the data begins.</param>
    /// <param name="isFinal">The data ends where the file ends; otherwise a last record without an end is left unread.</param>
    /// <param name="recordBytesMax">The longest record.</param>
    public CsvReader(ReadOnlySpan<byte> data, Span<CsvField> fields, long firstLine, bool isFinal, int recordBytesMax = RecordBytesMaxDefault)
    {
        _data = data;
        _fields = fields;
        NextLine = firstLine;
        _isFinal = isFinal;
        _recordBytesMax = recordBytesMax;
        _hasNul = data.Contains((byte)0);
    }

    /// <summary>How many fields each record should have; 0 if any number will do.</summary>
    public int ExpectedFieldCount { get; init; }

    /// <summary>Offset of the next unread byte.</summary>
    public int Position { get; private set; }

    /// <summary>Offset of the record.</summary>
    public int RecordStart { get; private set; }

    /// <summary>Number of the line on which the record begins.</summary>
    public long Line { get; private set; }

    /// <summary>Number of the line after the record.</summary>
    public long NextLine { get; private set; }

    /// <summary>How many fields were read; of a faulty record, those before the fault.</summary>
    public int FieldCount { get; private set; }

    /// <summary>What is wrong with the record.</summary>
    public readonly RowFault Fault => new(_fault, Line, _faultColumn);

    /// <summary>The record with its line end, as the file has it.</summary>
    public readonly ReadOnlySpan<byte> Record => _data[RecordStart..Position];

    /// <summary>Where field <paramref name="index"/> lies.</summary>
    public readonly CsvField Field(int index) => _fields[index];

    /// <summary>The bytes of a field, doubled quotes not yet undone.</summary>
    public readonly ReadOnlySpan<byte> Bytes(CsvField field) => _data.Slice(field.Start, field.Length);

    /// <summary>Reads the next record; false if there is none, or none that is known to be whole.</summary>
    public bool Read()
    {
        if (!SkipEmptyLines())
        {
            return false;
        }

        Begin();
        int end = ScanRecord();
        int next = end == NeedMore ? NeedMore : AfterLineEnd(end);
        if (next == NeedMore)
        {
            return false;
        }

        Position = next;
        NextLine += _hasQuotes ? CsvLines.Count(Record) : 1;
        CheckWhole(end);
        return true;
    }

    private bool SkipEmptyLines()
    {
        while (Position < _data.Length && IsLineEnd(_data[Position]))
        {
            int next = AfterLineEnd(Position);
            if (next == NeedMore)
            {
                return false;
            }

            Position = next;
            NextLine++;
        }

        return Position < _data.Length;
    }

    private void Begin()
    {
        RecordStart = Position;
        Line = NextLine;
        FieldCount = 0;
        _fault = RowFaultKind.None;
        _faultColumn = 0;
        _isInQuote = false;
        _hasQuotes = false;
        _limit = RecordStart + Math.Min(_data.Length - RecordStart, _recordBytesMax + 1);
    }

    /// <summary>Offset of the line end (or the end of the data) that ends the record.</summary>
    private int ScanRecord()
    {
        int at = RecordStart;
        while (true)
        {
            int stop = at < _limit && _data[at] == Quote ? ScanQuoted(at) : ScanPlain(at);
            if (_fault != RowFaultKind.None)
            {
                return LineEndFrom(stop);
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
        _hasQuotes = true;
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
        if (after < _limit && _data[after] != Comma && !IsLineEnd(_data[after]))
        {
            Fail(RowFaultKind.TextAfterQuote, FieldCount);
        }

        return after;
    }

    private int EndWithoutLineEnd()
    {
        bool isTooLong = _limit - RecordStart > _recordBytesMax;
        if (!isTooLong && !_isFinal)
        {
            return NeedMore;
        }

        if (!isTooLong && !_isInQuote)
        {
            return _limit;
        }

        // A line end inside the longest record can only be a quoted one: then the quote of the first line is to blame. So the
        // first line alone tells the fault, however much of what follows is at hand.
        int end = LineEndFrom(RecordStart);
        bool isQuoteOpen = _isInQuote || (end >= 0 && end < _limit);
        Fail(isQuoteOpen ? RowFaultKind.UnclosedQuote : RowFaultKind.TooLong, 0);
        return end;
    }

    private readonly int LineEndFrom(int start)
    {
        int length = _data[start..].IndexOfAny(CsvLines.Cr, CsvLines.Lf);
        return length >= 0 ? start + length : _isFinal ? _data.Length : NeedMore;
    }

    /// <summary>A CR at the end of data that goes on may be half of a CRLF: then more is needed.</summary>
    private readonly int AfterLineEnd(int end)
    {
        if (end == _data.Length)
        {
            return end;
        }

        if (_data[end] != CsvLines.Cr)
        {
            return end + 1;
        }

        bool isLast = end + 1 == _data.Length;
        return isLast ? (_isFinal ? end + 1 : NeedMore) : _data[end + 1] == CsvLines.Lf ? end + 2 : end + 1;
    }

    private void CheckWhole(int end)
    {
        if (_fault != RowFaultKind.None)
        {
            ForgetFieldsBeyond(end);
            _faultColumn = _fault == RowFaultKind.UnclosedQuote ? FieldCount + 1 : _faultColumn;
        }
        else if (_hasNul && Record.Contains((byte)0))
        {
            Fail(RowFaultKind.Nul, ColumnOf(RecordStart + Record.IndexOf((byte)0)));
        }
        else if (ExpectedFieldCount > 0 && FieldCount != ExpectedFieldCount)
        {
            bool isShort = FieldCount < ExpectedFieldCount;
            Fail(isShort ? RowFaultKind.TooFewFields : RowFaultKind.TooManyFields, Math.Min(FieldCount, ExpectedFieldCount) + 1);
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
        _fault = kind;
        _faultColumn = column;
    }

    private static bool IsLineEnd(byte value) => value is CsvLines.Lf or CsvLines.Cr;
}
