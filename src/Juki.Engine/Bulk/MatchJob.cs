using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Files;
using Juki.Engine.Files.Pipeline;

namespace Juki.Engine.Bulk;

/// <summary>A bulk match as a job in chunks.</summary>
internal sealed class MatchJob(
    CsvInput input, NewFile output, IMatchWorker[] workers, TruthCheck? truth, RehearsalCheck? earlier, Action<FileProgress>? progress)
    : IOrderedJob<MatchChunk>
{
    private long _bytes;

    /// <summary>Rows written.</summary>
    public long Rows { get; private set; }

    public MatchChunk CreateChunk() => new(input.CreateChunk());

    public bool Fill(MatchChunk chunk) => input.TryRead(chunk.Queries);

    public void Process(int worker, MatchChunk chunk) => workers[worker].Process(chunk);

    public void Emit(MatchChunk chunk)
    {
        truth?.Take(chunk);
        earlier?.Take(chunk);
        output.Write(chunk.Results.Written);
        Rows += chunk.RowCount;
        _bytes += chunk.Queries.Length;
        progress?.Invoke(new FileProgress(Rows, _bytes, input.Length));
    }
}
