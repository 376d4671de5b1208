using System.Text;
using System.Text.Json;

namespace Juki.Engine.Files.Mapping;

/// <summary>Reads a mapping's JSON, comments allowed, keeping the lines.</summary>
internal static class MappingJson
{
    /// <summary>No mapping is this long; it is rather a data file given by mistake.</summary>
    public const int BytesMax = 1 << 20;

    public static MappingNode Read(string path)
    {
        byte[] bytes = ReadBytes(path);
        try
        {
            Utf8JsonReader reader = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            reader.Read();
            MappingNode root = ReadValue(ref reader, bytes);
            return reader.Read() ? throw new JsonException("more than one value") : root;
        }
        catch (JsonException problem)
        {
            string line = problem.LineNumber is { } number ? FormattableString.Invariant($" in line {number + 1}") : "";
            throw new FileProblemException(path, $"is no JSON{line}", "See MAPPING.md for what a mapping looks like", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw new FileProblemException(path, "has text that is no UTF-8", "Save it as UTF-8", problem);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            byte[] bytes = new byte[BytesMax + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            int mark = bytes.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return length <= BytesMax
                ? bytes[mark..length]
                : throw new FileProblemException(path, "is longer than 1 MiB", "A mapping is a short JSON file: see MAPPING.md");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FileProblemException(path, $"cannot be read ({problem.Message})", "Check its name and permissions", problem);
        }
    }

    private static MappingNode ReadValue(ref Utf8JsonReader reader, byte[] bytes)
    {
        int line = 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        string text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        MappingNode node = new(line, reader.TokenType, text);
        if (node.IsObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                node.Members.Add((name, ReadValue(ref reader, bytes)));
            }
        }
        else if (node.IsArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                node.Elements.Add(ReadValue(ref reader, bytes));
            }
        }

        return node;
    }
}
