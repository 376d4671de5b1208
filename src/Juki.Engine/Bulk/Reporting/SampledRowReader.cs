using Juki.Engine.Answers;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>
/// Reads a row of a chunk a second time, for a sample: the first reading's text is gone when the answer is known, and keeping
/// that of every row would cost all of them.
/// </summary>
internal sealed class SampledRowReader(CsvInput input)
{
    private readonly CsvField[] _fields = input.CreateFields();
    private readonly RowDecoder _decoder = new(input.Columns, input.Encoding);

    /// <summary>The row with its answer.</summary>
    public SampledRow Read(CsvChunk chunk, in PendingRow pending, in Answer answer)
    {
        CsvReader row = input.Read(chunk, _fields, pending.Start, pending.Line);
        row.Read();
        _decoder.Begin(row);
        return new SampledRow
        {
            Line = pending.Line,
            Id = _decoder.Text(row, QueryColumns.Id).ToString(),
            Code = _decoder.Text(row, QueryColumns.Code).ToString(),
            Name = _decoder.Text(row, QueryColumns.Name).ToString(),
            Kana = _decoder.Text(row, QueryColumns.Kana).ToString(),
            BirthDate = _decoder.Text(row, QueryColumns.BirthDate).ToString(),
            Sex = _decoder.Text(row, QueryColumns.Sex).ToString(),
            Address = _decoder.Text(row, QueryColumns.Address).ToString(),
            Answer = answer,
        };
    }
}
