using Juki.Engine.Bulk.Quality;
using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Candidates;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Bulk;

/// <summary>
/// Matches a file of queries with the residents of a register, here or at a server: one result row for each query, in the order of the queries, on all cores,
/// in memory that grows with the file by the 20 bytes a row at most that its data quality takes (<see cref="FileQuality"/>).
/// </summary>
public sealed class BulkMatcher
{
    private readonly Func<CsvInput, FileQuality?, BulkOptions, IMatchWorker[]> _createWorkers;
    private readonly RegisterVerification? _verification;
    private readonly TimeProvider _time;

    /// <summary>
    /// Matches with an open engine. Each match is read at one journal address, that of the last change when it begins, whatever changes until it
    /// ends; the address stands in every row.
    /// </summary>
    public BulkMatcher(IdentityEngine engine, TimeProvider? time = null)
        : this(
            (input, quality, options) => CreateWorkers(engine, engine.Register.JournalAddress, input, quality, options),
            engine.Register.Verification,
            time ?? TimeProvider.System)
    {
    }

    private BulkMatcher(Func<CsvInput, FileQuality?, BulkOptions, IMatchWorker[]> createWorkers, RegisterVerification? verification, TimeProvider time)
    {
        _createWorkers = createWorkers;
        _verification = verification;
        _time = time;
    }

    /// <summary>Matches with other answers than those of an engine in this process: a server's, for example.</summary>
    /// <remarks>
    /// A worker waits while its batch is answered. Where that is mostly waiting for others, <see cref="BulkOptions.WorkerCount"/> says how many
    /// batches are under way at a time, and may be above the number of processors.
    /// </remarks>
    /// <typeparam name="TAnswerer">A struct, so that its calls are direct, or a class.</typeparam>
    /// <param name="createAnswerer">Makes the answerer of one worker; called <see cref="BulkOptions.WorkerCount"/> times.</param>
    /// <param name="time">Takes the time of the match; the system's if null.</param>
    public static BulkMatcher Of<TAnswerer>(Func<TAnswerer> createAnswerer, TimeProvider? time = null)
        where TAnswerer : IBatchAnswerer =>
        new((input, quality, options) => CreateWorkers(createAnswerer, input, quality, options), null, time ?? TimeProvider.System);

    /// <summary>Matches one file. Rows that cannot be read are answered with 42; the job goes on.</summary>
    /// <exception cref="FileProblemException">A file cannot be read or written, or the truth or the earlier results are not those of these queries. No output appears.</exception>
    /// <exception cref="RegisterException">The register was mapped and is damaged; known before the output appears. No output appears.</exception>
    /// <exception cref="OperationCanceledException">It was called off. No output appears.</exception>
    public BulkSummary Run(BulkOptions options, CancellationToken cancellation = default)
    {
        options.Check();
        long start = _time.GetTimestamp();
        CsvLayout layout = new(options.Encoding, options.ChunkBytes, Mapping: options.Mapping);
        using CsvInput input = CsvInput.Open(options.Input, QueryColumns.Schema, layout);
        using TruthCheck? truth = options.Truth is { } path ? new TruthCheck(path, input) : null;
        using RehearsalCheck? earlier = options.EarlierResults is { } results ? new RehearsalCheck(results, input) : null;
        using NewFile output = new(options.Output, options.Overwrites);
        using FileQuality? quality = options.WithoutQuality ? null : new FileQuality(options);
        WriteHeader(output, options.Top);
        IMatchWorker[] workers = _createWorkers(input, quality, options);
        MatchJob job = new(input, output, workers, truth, earlier, options.Progress);
        new OrderedPipeline<MatchChunk>(job, options.WorkerCount).Run(cancellation);
        Accuracy? accuracy = truth?.Finish();
        RehearsalReport? rehearsal = earlier?.Finish();
        DataQuality? dataQuality = quality?.Finish(cancellation);
        _verification?.WaitUntilSound(cancellation);
        output.Publish();
        return Summarise(job, workers, input) with
        {
            Elapsed = _time.GetElapsedTime(start),
            Accuracy = accuracy,
            Rehearsal = rehearsal,
            Quality = dataQuality,
        };
    }

    private static IMatchWorker[] CreateWorkers(IdentityEngine engine, long asOf, CsvInput input, FileQuality? quality, BulkOptions options) =>
        CreateWorkers(() => new SessionAnswerer(engine, asOf), input, quality, options);

    private static IMatchWorker[] CreateWorkers<TAnswerer>(Func<TAnswerer> createAnswerer, CsvInput input, FileQuality? quality, BulkOptions options)
        where TAnswerer : IBatchAnswerer =>
        [.. Enumerable.Range(0, options.WorkerCount).Select(_ => new MatchWorker<TAnswerer>(input, createAnswerer(), quality, options))];

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
        RowsByPass = Enum.GetValues<CandidatePass>().ToDictionary(pass => pass, pass => workers.Sum(worker => worker.Reached(pass))),
        RowsCompared = workers.Sum(worker => worker.RowsCompared),
        Elapsed = TimeSpan.Zero,
        RulesVersion = workers[0].RulesVersion,
        AsOf = workers[0].AsOf,
        UnknownColumns = input.Columns.Unknown,
        Report = ReportTally.Merge(workers.Select(worker => worker.Report)),
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
