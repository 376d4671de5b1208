using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>Reads a file that has a row for each query, in their order, chunk by chunk beside the queries.</summary>
internal sealed class CompanionReader : IDisposable
{
    private readonly CsvInput _input;
    private readonly CsvChunk _chunk;
    private readonly CsvField[] _fields;
    private readonly RowDecoder _decoder;
    private readonly string _nature;
    private int _position;
    private long _line;

    /// <param name="path">The file.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="nature">What such a file is, for messages about one that is something else.</param>
    public CompanionReader(string path, CsvSchema schema, string nature)
    {
        _nature = nature;
        _input = CsvInput.Open(path, schema, new CsvLayout());
        _chunk = _input.CreateChunk();
        _fields = _input.CreateFields();
        _decoder = new RowDecoder(_input.Columns, _input.Encoding);
    }

    /// <summary>A reader of the rows that are left of the present chunk.</summary>
    public CsvReader Rest() => _input.Read(_chunk, _fields, _position, _line);

    /// <summary>Notes how far <see cref="Rest"/> was read.</summary>
    public void Leave(scoped in CsvReader reader)
    {
        _position += reader.Position;
        _line = reader.NextLine;
    }

    /// <summary>Takes the next chunk; false at the end of the file.</summary>
    public bool TryAdvance()
    {
        bool isThere = _input.TryRead(_chunk);
        _position = 0;
        _line = _chunk.FirstLine;
        return isThere;
    }

    /// <summary>Begins a row: its columns are then to be had from <see cref="Text"/>.</summary>
    public void Begin(scoped in CsvReader row) => _decoder.Begin(row);

    /// <summary>A column of the row.</summary>
    /// <exception cref="FileProblemException">The row cannot be read.</exception>
    public ReadOnlySpan<char> Text(scoped in CsvReader row, int column)
    {
        ReadOnlySpan<char> text = _decoder.Text(row, column);
        return _decoder.Fault.IsFault ? throw Fault(RowFaultText.Describe(_decoder.Fault)) : text;
    }

    public FileProblemException Fault(string problem) =>
        new(_input.Name, problem, _nature);

    public void Dispose() => _input.Dispose();
}
