using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Files.Import;

/// <summary>A chunk of rows on their way into a register, and what could not be read of it.</summary>
internal sealed class ImportChunk(CsvChunk rows)
{
    public CsvChunk Rows { get; } = rows;

    public List<(RowFault Fault, ResidentCode? Code)> Faults { get; } = [];

    /// <summary>The faulty rows as the file has them.</summary>
    public CsvWriter Rejected { get; } = new();

    /// <summary>Ids and codes of the rows taken, where a list of them is asked for.</summary>
    public CsvWriter Codes { get; } = new();

    public long RowCount { get; private set; }

    public void Clear()
    {
        Faults.Clear();
        Rejected.Clear();
        Codes.Clear();
        RowCount = 0;
    }

    public void CountRow() => RowCount++;

    /// <summary>Lists a row under its id, or its line where the file maps none.</summary>
    public void ListCode(ReadOnlySpan<char> id, long line, ResidentCode code)
    {
        if (id.IsEmpty)
        {
            Codes.Number(line);
        }
        else
        {
            Codes.Text(id);
        }

        ItemWriter.Code(Codes, code);
        Codes.EndRow();
    }

    public void Reject(scoped in CsvReader row, RowFault fault, ResidentCode? code)
    {
        Faults.Add((fault, code));
        Rejected.Append(row.Record);
        Rejected.Append(row.Record[^1] is CsvLines.Cr or CsvLines.Lf ? default : "\n"u8);
    }
}
