using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Files.Export;

/// <summary>Writes one record of a register as a row.</summary>
internal delegate void WriteRecord(int index, RecordText text, CsvWriter output);

/// <summary>The export of one kind of records as a job in chunks.</summary>
internal sealed class ExportJob(int recordCount, WriteRecord write, NewFile output, Action<FileProgress>? progress) : IOrderedJob<ExportChunk>
{
    private const int RecordsForEachChunk = 4096;

    private int _next;
    private long _bytes;
    private long _rows;

    public ExportChunk CreateChunk() => new();

    public bool Fill(ExportChunk chunk)
    {
        chunk.First = _next;
        chunk.Count = Math.Min(RecordsForEachChunk, recordCount - _next);
        _next += chunk.Count;
        return chunk.Count > 0;
    }

    public void Process(int worker, ExportChunk chunk)
    {
        chunk.Rows.Clear();
        for (int index = chunk.First; index < chunk.First + chunk.Count; index++)
        {
            write(index, chunk.Text, chunk.Rows);
        }
    }

    public void Emit(ExportChunk chunk)
    {
        output.Write(chunk.Rows.Written);
        _rows += chunk.Count;
        _bytes += chunk.Rows.Written.Length;
        progress?.Invoke(new FileProgress(_rows, _bytes, 0));
    }
}
