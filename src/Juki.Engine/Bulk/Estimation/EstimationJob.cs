using Juki.Engine.Files;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>The pass over the file as a job in chunks; the data are in the order of the file, however many threads there are.</summary>
internal sealed class EstimationJob(CsvInput input, EstimationWorker[] workers, Action<FileProgress>? progress) : IOrderedJob<EstimationChunk>
{
    private long _bytes;

    public ComparedQueries Compared { get; } = new();

    public long Rows { get; private set; }

    public long UnusableRows { get; private set; }

    public EstimationChunk CreateChunk() => new(input.CreateChunk());

    public bool Fill(EstimationChunk chunk) => input.TryRead(chunk.Queries);

    public void Process(int worker, EstimationChunk chunk) => workers[worker].Process(chunk);

    public void Emit(EstimationChunk chunk)
    {
        Compared.Append(chunk.Compared);
        Rows += chunk.Rows;
        UnusableRows += chunk.UnusableRows;
        _bytes += chunk.Queries.Length;
        progress?.Invoke(new FileProgress(Rows, _bytes, input.Length));
    }
}
