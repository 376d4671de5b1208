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
/// <remarks>
/// A record of commas and a line end alone is walked from stop to stop (<see cref="CsvStops"/>). One with anything else, and
/// the last one of a file without a line end, is scanned again by <see cref="CsvRecordScan"/>, which knows all the rules.
/// </remarks>
public ref struct CsvReader
{
    /// <summary>The longest record that is read, in bytes, where nothing else is asked for.</summary>
    public const int RecordBytesMaxDefault = 1 << 20;

    private const byte Comma = (byte)',';
    private const int NotPlain = -2;

    private readonly Span<CsvField> _fields;
    private readonly int _recordBytesMax;
    private readonly bool _isFinal;
    private CsvStops _stops;
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
        Data = data;
        _fields = fields;
        NextLine = firstLine;
        _isFinal = isFinal;
        _recordBytesMax = recordBytesMax;
        _stops = new CsvStops(data);
    }

    /// <summary>How many fields each record should have; 0 if any number will do.</summary>
    public int ExpectedFieldCount { get; init; }

    /// <summary>All the bytes, in which fields have their places.</summary>
    public readonly ReadOnlySpan<byte> Data { get; }

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
    public readonly ReadOnlySpan<byte> Record => Data[RecordStart..Position];

    /// <summary>Where field <paramref name="index"/> lies.</summary>
    public readonly CsvField Field(int index) => _fields[index];

    /// <summary>The bytes of a field, doubled quotes not yet undone.</summary>
    public readonly ReadOnlySpan<byte> Bytes(CsvField field) => Data.Slice(field.Start, field.Length);

    /// <summary>Reads the next record; false if there is none, or none that is known to be whole.</summary>
    public bool Read()
    {
        if (!SkipEmptyLines())
        {
            return false;
        }

        RecordStart = Position;
        Line = NextLine;
        int end = WalkPlain();
        return end >= 0 ? FinishPlain(end) : ReadAny();
    }

    private bool SkipEmptyLines()
    {
        if (Position >= Data.Length || !CsvLines.IsEnd(Data[Position]))
        {
            return Position < Data.Length;
        }

        while (Position < Data.Length && CsvLines.IsEnd(Data[Position]))
        {
            int next = CsvLines.After(Data, Position, _isFinal);
            if (next == CsvLines.NeedMore)
            {
                return false;
            }

            Position = next;
            NextLine++;
        }

        _stops.MoveTo(Position);
        return Position < Data.Length;
    }

    /// <summary>Offset of the line end of a record without quotes; <see cref="NotPlain"/> if it is another.</summary>
    private int WalkPlain()
    {
        int longest = Math.Min(Data.Length - RecordStart, _recordBytesMax + 1);
        int start = RecordStart;
        int count = 0;
        while (true)
        {
            int stop = _stops.Next();
            if (stop - RecordStart >= longest)
            {
                return NotPlain;
            }

            byte letter = Data[stop];
            if (letter != Comma && !CsvLines.IsEnd(letter))
            {
                return NotPlain;
            }

            if (count < _fields.Length)
            {
                _fields[count] = new CsvField(start, stop - start, false);
            }

            count++;
            start = stop + 1;
            if (letter != Comma)
            {
                FieldCount = count;
                return stop;
            }
        }
    }

    private bool FinishPlain(int end)
    {
        _fault = RowFaultKind.None;
        _faultColumn = 0;
        if (Data[end] == CsvLines.Lf)
        {
            Position = end + 1;
        }
        else if (CsvLines.After(Data, end, _isFinal) is var next and >= 0)
        {
            Position = next;
            _stops.MoveTo(next);
        }
        else
        {
            return false;
        }

        NextLine++;
        CheckFieldCount();
        return true;
    }

    private bool ReadAny()
    {
        CsvRecordScan scan = new(Data, _fields, RecordStart, _isFinal, _recordBytesMax);
        if (!scan.TryScan(out int next))
        {
            return false;
        }

        Position = next;
        _stops.MoveTo(next);
        FieldCount = scan.FieldCount;
        _fault = scan.Fault;
        _faultColumn = scan.FaultColumn;
        NextLine += CsvLines.CountRecord(Record);
        CheckFieldCount();
        return true;
    }

    private void CheckFieldCount()
    {
        if (FieldCount != ExpectedFieldCount && ExpectedFieldCount > 0 && _fault == RowFaultKind.None)
        {
            _fault = FieldCount < ExpectedFieldCount ? RowFaultKind.TooFewFields : RowFaultKind.TooManyFields;
            _faultColumn = Math.Min(FieldCount, ExpectedFieldCount) + 1;
        }
    }
}
