namespace Juki.Engine.DataGen.Queries;

/// <summary>
/// Makes rows on several threads and writes them in order. No more chunks exist than threads and one, so memory does not
/// grow with the files.
/// </summary>
internal sealed class QueryStream(Func<QueryMaker> newMaker, long count, int threads)
{
    private const int ChunkRows = 4096;
    private const string QueryHeader = "id,code,name,kana,birth_date,sex,address\n";
    private const string TruthHeader = "id,code,errors\n";

    private readonly Stack<QueryChunk> _idle = new();
    private readonly Queue<Task<QueryChunk>> _running = new();
    private long _next;

    /// <summary>Writes both files.</summary>
    public void Write(TextWriter queries, TextWriter truth, IProgress<long>? progress, CancellationToken cancellation)
    {
        queries.Write(QueryHeader);
        truth.Write(TruthHeader);
        try
        {
            WriteRows(queries, truth, progress, cancellation);
        }
        finally
        {
            AwaitRunning();
        }
    }

    private void WriteRows(TextWriter queries, TextWriter truth, IProgress<long>? progress, CancellationToken cancellation)
    {
        long written = 0;
        Start();
        while (_running.TryDequeue(out Task<QueryChunk>? first))
        {
            cancellation.ThrowIfCancellationRequested();
            QueryChunk chunk = first.GetAwaiter().GetResult();
            Start();
            queries.Write(chunk.Queries.Span);
            truth.Write(chunk.Truth.Span);
            written += chunk.RowCount;
            progress?.Report(written);
            _idle.Push(chunk);
        }
    }

    /// <summary>After a failure: no thread may read the register once the caller has it back.</summary>
    private void AwaitRunning()
    {
        foreach (Task<QueryChunk> task in _running)
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    private void Start()
    {
        while (_running.Count < threads && _next < count)
        {
            long first = _next;
            int rows = (int)Math.Min(ChunkRows, count - first);
            _next += rows;
            QueryChunk chunk = _idle.TryPop(out QueryChunk? idle) ? idle : new QueryChunk(newMaker());
            _running.Enqueue(Task.Run(() =>
            {
                chunk.Fill(first, rows);
                return chunk;
            }));
        }
    }
}
