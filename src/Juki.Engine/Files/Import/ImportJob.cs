using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Import;

/// <summary>The import of one file as a job in chunks.</summary>
internal sealed class ImportJob(
    CsvInput input, IRowLoader[] loaders, IResidentSink[] sinks, ImportProblems problems, NewFile? rejects, Action<FileProgress>? progress)
    : IOrderedJob<ImportChunk>
{
    private readonly CsvField[][] _fields = [.. loaders.Select(_ => input.CreateFields())];
    private long _bytes;

    /// <summary>Rows read, faulty ones included.</summary>
    public long Rows { get; private set; }

    /// <summary>Faulty rows.</summary>
    public long Rejected { get; private set; }

    public ImportChunk CreateChunk() => new(input.CreateChunk());

    public bool Fill(ImportChunk chunk) => input.TryRead(chunk.Rows);

    public void Process(int worker, ImportChunk chunk)
    {
        chunk.Clear();
        CsvReader row = input.Read(chunk.Rows, _fields[worker]);
        while (row.Read())
        {
            chunk.CountRow();
            RowFault fault = loaders[worker].Load(row, sinks[worker]);
            if (fault.IsFault)
            {
                chunk.Reject(row, fault, loaders[worker].LastCode);
            }
        }
    }

    public void Emit(ImportChunk chunk)
    {
        Rows += chunk.RowCount;
        Rejected += chunk.Faults.Count;
        _bytes += chunk.Rows.Length;
        chunk.Faults.ForEach(faulty => problems.Add(input.Name, faulty.Fault, faulty.Code));
        rejects?.Write(chunk.Rejected.Written);
        if (rejects is null && problems.Count >= ImportProblems.KeptMax)
        {
            throw new ImportRejectedException(problems.Kept);
        }

        progress?.Invoke(new FileProgress(Rows, _bytes, input.Length));
    }
}
