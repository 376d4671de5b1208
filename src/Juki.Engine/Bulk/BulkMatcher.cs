using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Bulk;

/// <summary>
/// Matches a file of queries against a register: one result row for each query, in the order of the queries, on all cores,
/// in memory that does not grow with the file.
/// </summary>
public sealed class BulkMatcher
{
    private readonly Func<CsvInput, int, IMatchWorker> _createWorker;
    private readonly RegisterVerification? _verification;
    private readonly TimeProvider _time;

    /// <summary>Matches with an open engine.</summary>
    public BulkMatcher(IdentityEngine engine, TimeProvider? time = null)
        : this(
            (input, top) => new MatchWorker<SessionAnswerer>(input, new SessionAnswerer(engine), top),
            engine.Register.Verification,
            time ?? TimeProvider.System)
    {
    }

    private BulkMatcher(Func<CsvInput, int, IMatchWorker> createWorker, RegisterVerification? verification, TimeProvider time)
    {
        _createWorker = createWorker;
        _verification = verification;
        _time = time;
    }

    /// <summary>Matches with other answers than an engine's.</summary>
    internal static BulkMatcher Of<TAnswerer>(Func<TAnswerer> createAnswerer, TimeProvider time)
        where TAnswerer : IBatchAnswerer =>
        new((input, top) => new MatchWorker<TAnswerer>(input, createAnswerer(), top), null, time);

    /// <summary>Matches one file. Rows that cannot be read are answered with 42; the job goes on.</summary>
    /// <exception cref="FileProblemException">A file cannot be read or written, or the truth is not that of these queries. No output appears.</exception>
    /// <exception cref="RegisterException">The register was mapped and is damaged; known before the output appears. No output appears.</exception>
    /// <exception cref="OperationCanceledException">It was called off. No output appears.</exception>
    public BulkSummary Run(BulkOptions options, CancellationToken cancellation = default)
    {
        options.Check();
        long start = _time.GetTimestamp();
        CsvLayout layout = new(options.Encoding, options.ChunkBytes, Mapping: options.Mapping);
        using CsvInput input = CsvInput.Open(options.Input, QueryColumns.Schema, layout);
        using TruthCheck? truth = options.Truth is { } path ? new TruthCheck(path, input) : null;
        using NewFile output = new(options.Output, options.Overwrites);
        WriteHeader(output, options.Top);
        IMatchWorker[] workers = [.. Enumerable.Range(0, options.WorkerCount).Select(_ => _createWorker(input, options.Top))];
        MatchJob job = new(input, output, workers, truth, options.Progress);
        new OrderedPipeline<MatchChunk>(job, options.WorkerCount).Run(cancellation);
        Accuracy? accuracy = truth?.Finish();
        _verification?.WaitUntilSound(cancellation);
        output.Publish();
        return Summarise(job, workers, input) with { Elapsed = _time.GetElapsedTime(start), Accuracy = accuracy };
    }

    private static void WriteHeader(NewFile output, int top)
    {
        CsvWriter header = new();
        ResultHeader.Write(header, top);
        output.Write(header.Written);
    }

    private static BulkSummary Summarise(MatchJob job, IMatchWorker[] workers, CsvInput input) => new()
    {
        Rows = job.Rows,
        RowsByResult = CountByResult(workers),
        UnreadableRows = workers.Sum(worker => worker.UnreadableRows),
        Elapsed = TimeSpan.Zero,
        UnknownColumns = input.Columns.Unknown,
    };

    private static SortedDictionary<ResultCode, long> CountByResult(IMatchWorker[] workers)
    {
        SortedDictionary<ResultCode, long> counts = [];
        foreach (ResultCode result in Enum.GetValues<ResultCode>())
        {
            long rows = workers.Sum(worker => worker.RowsByResult[(int)result]);
            if (rows > 0)
            {
                counts.Add(result, rows);
            }
        }

        return counts;
    }
}
