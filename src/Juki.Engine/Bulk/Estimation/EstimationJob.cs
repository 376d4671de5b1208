using Juki.Engine.Files;
using Juki.Engine.Files.Pipeline;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>The pass over the file as a job in chunks; the data are in the order of the file, however many threads there are.</summary>
internal sealed class EstimationJob(CsvInput input, EstimationWorker[] workers, EstimationSample sample, Action<FileProgress>? progress) : IOrderedJob<EstimationChunk>
{
    private long _bytes;

    public long Rows { get; private set; }

    public EstimationChunk CreateChunk() => new(input.CreateChunk());

    public bool Fill(EstimationChunk chunk) => input.TryRead(chunk.Queries);

    public void Process(int worker, EstimationChunk chunk) => workers[worker].Process(chunk);

    public void Emit(EstimationChunk chunk)
    {
        sample.Take(chunk);
        Rows += chunk.Rows;
        _bytes += chunk.Queries.Length;
        progress?.Invoke(new FileProgress(Rows, _bytes, input.Length));
    }
}
