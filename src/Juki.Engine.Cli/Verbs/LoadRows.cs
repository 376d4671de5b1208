using System.Text;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The rows of a query or truth file that is wholly in memory. Rows that cannot be read as CSV are left out.</summary>
internal ref struct LoadRows
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _name;
    private readonly ColumnMap _columns;
    private readonly char[][] _texts;
    private CsvReader _reader;

    /// <exception cref="FileProblemException">The header does not have the columns.</exception>
    public LoadRows(string name, ReadOnlySpan<byte> file, CsvSchema schema)
    {
        _name = name;
        file = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        _reader = new CsvReader(file, new CsvField[CsvSchema.HeaderFieldsMax], firstLine: 1, isFinal: true);
        _texts = [.. schema.Columns.Select(_ => Array.Empty<char>())];
        _columns = schema.Bind(name, Header());
    }

    /// <summary>Reads the next row.</summary>
    public bool Read()
    {
        bool isThere = _reader.Read();
        while (isThere && (_reader.Fault.IsFault || _reader.FieldCount != _columns.FieldCount))
        {
            isThere = _reader.Read();
        }

        return isThere;
    }

    /// <summary>The text of a column, until the same column of the next row is asked for; empty if the file does not have it.</summary>
    public readonly ReadOnlySpan<char> Text(int column)
    {
        int field = _columns.FieldOf(column);
        if (field < 0)
        {
            return default;
        }

        CsvField place = _reader.Field(field);
        ReadOnlySpan<char> text = Decode(_reader.Bytes(place), ref _texts[column]);
        return place.HasDoubledQuotes ? text.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private string[] Header()
    {
        if (!_reader.Read() || _reader.FieldCount > CsvSchema.HeaderFieldsMax)
        {
            return [];
        }

        var names = new string[_reader.FieldCount];
        char[] room = [];
        for (int field = 0; field < names.Length; field++)
        {
            names[field] = Decode(_reader.Bytes(_reader.Field(field)), ref room).ToString();
        }

        return names;
    }

    private readonly ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes, ref char[] room)
    {
        if (room.Length < bytes.Length)
        {
            room = new char[2 * bytes.Length];
        }

        try
        {
            return room.AsSpan(0, Strict.GetChars(bytes, room));
        }
        catch (DecoderFallbackException problem)
        {
            throw new FileProblemException(_name, "is not in UTF-8", "Save it as UTF-8", problem);
        }
    }
}
