using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files.Events;

/// <summary>
/// An events file (<c>EVENTS.md</c>) that is read piece by piece, so that its length costs no memory. Every physical row gives one event or one
/// fault, in the order of the file, whatever it holds.
/// </summary>
public sealed class EventFile : IDisposable
{
    private readonly CsvInput _input;
    private readonly CsvChunk _chunk;
    private readonly CsvField[] _fields;
    private readonly EventRowReader _reader;

    private EventFile(CsvInput input)
    {
        _input = input;
        _chunk = input.CreateChunk();
        _fields = input.CreateFields();
        _reader = new EventRowReader(input.Columns, input.Encoding);
        Progress = new FileProgress(0, 0, input.Length);
    }

    /// <summary>Names of columns that mean nothing to us and are ignored: worth a warning.</summary>
    public IReadOnlyList<string> UnknownColumns => _input.Columns.Unknown;

    /// <summary>How far the file has been read.</summary>
    public FileProgress Progress { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding; null: told from its first bytes.</param>
    /// <exception cref="FileProblemException">It cannot be read, or lacks a header or a column that is needed.</exception>
    public static EventFile Open(string path, CsvEncoding? encoding = null) => Open(path, new CsvLayout(encoding));

    internal static EventFile Open(string path, CsvLayout layout) => new(CsvInput.Open(path, EventColumns.Schema, layout));

    /// <summary>Reads the next piece of the file.</summary>
    /// <param name="rows">Takes its rows, instead of what it holds.</param>
    /// <returns>False at the end of the file; then there are none.</returns>
    public bool TryRead(List<EventRow> rows)
    {
        rows.Clear();
        if (!_input.TryRead(_chunk))
        {
            return false;
        }

        CsvReader row = _input.Read(_chunk, _fields);
        while (row.Read())
        {
            rows.Add(_reader.Read(row));
        }

        if (rows.Count > 0 && _chunk.Bytes[^1] is not ((byte)'\n' or (byte)'\r'))
        {
            rows[^1] = CutOff(rows[^1]);
        }

        Progress = new FileProgress(Progress.Rows + rows.Count, Progress.Bytes + _chunk.Length, _input.Length);
        return true;
    }

    /// <summary>A file that was cut in its last cell has a last row with all cells, and one of them wrong.</summary>
    private EventRow CutOff(EventRow last)
    {
        RowFault fault = last.Fault.IsFault ? last.Fault : new RowFault(RowFaultKind.NoLineEnd, last.Line, 0);
        return last with { Event = null, Fault = fault, Finding = EventFaults.Of(fault, _input.Columns) };
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();
}
