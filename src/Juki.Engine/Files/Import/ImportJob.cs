using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Import;

/// <summary>The import of one file as a job in chunks.</summary>
internal sealed class ImportJob(
    CsvInput input, IRowLoader[] loaders, IResidentSink[] sinks, ImportProblems problems, ImportOutputs outputs, Action<FileProgress>? progress)
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
            else if (outputs.Codes is not null && loaders[worker].LastCode is { } code)
            {
                chunk.ListCode(loaders[worker].IdOf(row), row.Line, code);
            }
        }
    }

    public void Emit(ImportChunk chunk)
    {
        Rows += chunk.RowCount;
        Rejected += chunk.Faults.Count;
        _bytes += chunk.Rows.Length;
        chunk.Faults.ForEach(faulty => problems.Add(input.Name, faulty.Fault, faulty.Code));
        outputs.Rejects?.Write(chunk.Rejected.Written);
        outputs.Codes?.Write(chunk.Codes.Written);
        if (outputs.Rejects is null && problems.Count >= ImportProblems.KeptMax)
        {
            throw new ImportRejectedException(problems.Kept);
        }

        progress?.Invoke(new FileProgress(Rows, _bytes, input.Length));
    }
}
