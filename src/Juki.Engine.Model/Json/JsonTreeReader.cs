using System.Text;
using System.Text.Json;

namespace Juki.Engine.Model.Json;

/// <summary>Reads JSON in UTF-8 into a tree that knows its lines. Comments and trailing commas are allowed: people write these files.</summary>
public ref struct JsonTreeReader
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private int _lineStart;
    private int _line = 1;

    private JsonTreeReader(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, Lenient);
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="json">Its bytes, with or without a byte order mark.</param>
    /// <param name="faults">Takes what is wrong with it, with line and column.</param>
    /// <returns>The tree; null if it is not JSON.</returns>
    public static JsonTree? Read(ReadOnlySpan<byte> json, JsonFaults faults)
    {
        JsonTreeReader reader = new(json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json);
        try
        {
            return reader.ReadAll();
        }
        catch (JsonException e)
        {
            int line = (int)(e.LineNumber ?? 0) + 1;
            faults.Add(line, $"column {reader.ColumnOf(line, (int)(e.BytePositionInLine ?? 0))}: not JSON ({ReasonOf(e)}); mend it there");
        }
        catch (InvalidOperationException)
        {
            faults.Add(reader.PresentLine(), "a text with characters that are not UTF-8; save the file as UTF-8");
        }

        return null;
    }

    private JsonTree ReadAll()
    {
        _reader.Read();
        JsonTree root = ReadValue();
        // Whatever follows the value is refused by the reader.
        _reader.Read();
        return root;
    }

    private JsonTree ReadValue()
    {
        int line = PresentLine();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(line);
            case JsonTokenType.StartArray:
                return ReadList(line);
            case JsonTokenType.String:
                return new JsonTree(JsonValueKind.String, line, line, _reader.GetString()!);
            default:
                return new JsonTree(KindOf(_reader.TokenType), line, line, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private JsonTree ReadObject(int line)
    {
        List<JsonMember> members = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            int nameLine = PresentLine();
            string name = _reader.GetString()!;
            _reader.Read();
            members.Add(new JsonMember(name, nameLine, ReadValue()));
        }

        return new JsonTree(JsonValueKind.Object, line, PresentLine(), string.Empty) { Members = members };
    }

    private JsonTree ReadList(int line)
    {
        List<JsonTree> items = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue());
        }

        return new JsonTree(JsonValueKind.Array, line, PresentLine(), string.Empty) { Items = items };
    }

    /// <summary>The line of the present token.</summary>
    private int PresentLine()
    {
        int start = (int)_reader.TokenStartIndex;
        _line += _json[_lineStart..start].Count((byte)'\n');
        _lineStart = start;
        return _line;
    }

    /// <summary>Column in characters, from 1, of a byte of a line.</summary>
    private readonly int ColumnOf(int line, int byteInLine)
    {
        ReadOnlySpan<byte> rest = _json;
        for (int before = 1; before < line; before++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(byteInLine, rest.Length)]) + 1;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>The parser's own words without its place, which counts from 0.</summary>
    private static string ReasonOf(JsonException fault)
    {
        int place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? fault.Message : fault.Message[..place]).TrimEnd('.');
    }
}
