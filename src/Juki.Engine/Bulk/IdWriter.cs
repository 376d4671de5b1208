using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>Begins result rows with the ids of their queries. One for each thread.</summary>
internal sealed class IdWriter(CsvEncoding encoding)
{
    private readonly FieldDecoder _decoder = new(encoding);

    /// <summary>Writes the id of a row; of one without a readable id, its line.</summary>
    public void Write(MatchChunk chunk, in PendingRow row)
    {
        if (!row.HasId)
        {
            chunk.Results.Word("line "u8);
            chunk.Results.AppendNumber(row.Line);
            return;
        }

        ReadOnlySpan<byte> id = chunk.Queries.Bytes.Slice(row.Id.Start, row.Id.Length);
        if (IsWritable(id))
        {
            chunk.Results.Word(id);
            return;
        }

        _decoder.BeginRow(row.Id.Length);
        _decoder.TryDecode(chunk.Queries.Bytes, row.Id, out ReadOnlySpan<char> text);
        chunk.Results.Text(text);
    }

    /// <summary>The bytes are those of the results file too: it is in UTF-8, and the id was decoded when the row was read.</summary>
    private bool IsWritable(ReadOnlySpan<byte> id) =>
        (encoding == CsvEncoding.Utf8 || Ascii.IsValid(id)) && !CsvWriter.NeedsQuotes(id);
}
