using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Building;

namespace Juki.Engine.Files.Import;

/// <summary>Searches one column of a file for the codes of a conflict.</summary>
internal sealed class ConflictSearch(CsvInput input, int column, RecordConflict conflict, int workerCount) : IOrderedJob<ConflictChunk>
{
    private readonly CsvField[][] _fields = [.. Enumerable.Range(0, workerCount).Select(_ => input.CreateFields())];
    private readonly ItemReader[] _items = [.. Enumerable.Range(0, workerCount).Select(_ => new ItemReader(input.Columns, input.Encoding))];

    /// <summary>The first lines where one of the codes stands.</summary>
    public List<long> Lines { get; } = [];

    public ConflictChunk CreateChunk() => new(input.CreateChunk());

    public bool Fill(ConflictChunk chunk) => input.TryRead(chunk.Rows);

    public void Process(int worker, ConflictChunk chunk)
    {
        chunk.Lines.Clear();
        ItemReader items = _items[worker];
        CsvReader row = input.Read(chunk.Rows, _fields[worker]);
        while (row.Read())
        {
            items.Begin(row);
            ResidentCode code = items.Code(row, column);
            if (!items.Fault.IsFault && conflict.Concerns(code))
            {
                chunk.Lines.Add(row.Line);
            }
        }
    }

    public void Emit(ConflictChunk chunk) => Lines.AddRange(chunk.Lines.Take(ConflictLines.LinesMax - Lines.Count));
}
