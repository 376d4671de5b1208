using System.Diagnostics.CodeAnalysis;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files;

/// <summary>An open CSV file whose encoding and columns are known and whose rows are still to come, in chunks.</summary>
internal sealed class CsvInput : IDisposable
{
    private readonly Stream _stream;
    private readonly ChunkCutter _cutter;
    private readonly int _recordBytesMax;

    private CsvInput(string name, Stream stream, CsvLayout layout)
    {
        Name = name;
        _stream = stream;
        _recordBytesMax = layout.RecordBytesMax;
        _cutter = new ChunkCutter(stream, layout.ChunkBytes, layout.RecordBytesMax);
    }

    public string Name { get; }

    public CsvEncoding Encoding { get; private set; }

    public ColumnMap Columns { get; private set; } = ColumnMap.Empty;

    /// <summary>The header as the file has it, for a file of rejected rows.</summary>
    public byte[] Header { get; private set; } = [];

    /// <summary>The file's length in bytes; 0 where it is not known (a pipe).</summary>
    public long Length => _stream.CanSeek ? _stream.Length : 0;

    public static CsvInput Open(string path, CsvSchema schema, CsvLayout layout)
    {
        if (path.Length == 0)
        {
            throw new FileProblemException("The file to be read", "its name is empty", "Name a file");
        }

        if (Directory.Exists(path))
        {
            throw new FileProblemException(path, "is a directory", "Name a file");
        }

        try
        {
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Open(path, stream, schema, layout);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FileProblemException(path, $"cannot be read ({problem.Message})", "Check its name and permissions", problem);
        }
    }

    public static CsvInput Open(string name, Stream stream, CsvSchema schema, CsvLayout layout)
    {
        CsvInput input = new(name, stream, layout);
        try
        {
            input.ReadHeader(layout, schema);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    public CsvChunk CreateChunk() => _cutter.CreateChunk();

    /// <summary>Takes the next chunk of rows; false at the end.</summary>
    public bool TryRead(CsvChunk chunk) => _cutter.TryRead(chunk);

    /// <summary>A reader of a chunk's rows.</summary>
    public CsvReader Read(CsvChunk chunk, CsvField[] fields) => Read(chunk, fields, 0, chunk.FirstLine);

    /// <summary>A reader of a chunk's rows from some position between rows.</summary>
    public CsvReader Read(CsvChunk chunk, CsvField[] fields, int position, long line) =>
        new(chunk.Bytes[position..], fields, line, isFinal: true, _recordBytesMax) { ExpectedFieldCount = Columns.FieldCount };

    /// <summary>Room for the fields of one row.</summary>
    public CsvField[] CreateFields() => new CsvField[Columns.FieldCount];

    public void Dispose() => _stream.Dispose();

    private void ReadHeader(CsvLayout layout, CsvSchema schema)
    {
        CsvChunk chunk = _cutter.CreateChunk();
        if (!_cutter.TryRead(chunk))
        {
            throw new FileProblemException(Name, "is empty", "The first line must name the columns");
        }

        if (EncodingDetector.HasUtf16Mark(chunk.Bytes))
        {
            throw new FileProblemException(Name, "is in UTF-16", "Save it as UTF-8 or CP932");
        }

        Encoding = layout.Encoding ?? EncodingDetector.Detect(chunk.Bytes);
        int mark = chunk.Bytes.StartsWith(EncodingDetector.Utf8Mark) ? EncodingDetector.Utf8Mark.Length : 0;
        ReadHeader(layout, schema, chunk, mark);
    }

    private void ReadHeader(CsvLayout layout, CsvSchema schema, CsvChunk chunk, int mark)
    {
        var fields = new CsvField[CsvSchema.HeaderFieldsMax];
        CsvReader reader = new(chunk.Bytes[mark..], fields, chunk.FirstLine, isFinal: true, _recordBytesMax);
        if (!reader.Read())
        {
            throw new FileProblemException(Name, "has no header", "The first line must name the columns");
        }

        if (!TryDecode(reader, out string[]? names))
        {
            string problem = reader.Fault.IsFault ? RowFaultText.Words(reader.Fault.Kind) : RowFaultText.Words(RowFaultKind.Encoding);
            throw new FileProblemException(Name, $"its header cannot be read ({problem})", "Save it as CSV in UTF-8 or CP932, with a header");
        }

        Columns = layout.Mapping?.Bind(Name, names) ?? schema.Bind(Name, names);
        Header = reader.Record.ToArray();
        _cutter.GiveBack(chunk, mark + reader.Position);
    }

    private bool TryDecode(scoped in CsvReader reader, [NotNullWhen(true)] out string[]? names)
    {
        names = null;
        if (reader.Fault.IsFault || reader.FieldCount > CsvSchema.HeaderFieldsMax)
        {
            return false;
        }

        FieldDecoder decoder = new(Encoding);
        decoder.BeginRow(reader.Record.Length);
        var decoded = new string[reader.FieldCount];
        for (int index = 0; index < decoded.Length; index++)
        {
            CsvField field = reader.Field(index);
            if (!decoder.TryDecode(reader.Data, field, out ReadOnlySpan<char> text))
            {
                return false;
            }

            decoded[index] = text.ToString();
        }

        names = decoded;
        return true;
    }
}
