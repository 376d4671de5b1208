using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Pipeline;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>
/// Estimates from a query file what errors it has (m) and how many of its persons are in the register, before it is
/// matched: a sample of it goes through the candidate passes, and EM does the rest (<see cref="ProfileEstimator"/>).
/// </summary>
/// <param name="engine">What to find candidates with; its profile is where EM begins, and counts as a few rows.</param>
/// <param name="time">Measures how long it takes.</param>
public sealed class ProfileEstimation(IdentityEngine engine, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Estimates from one file. Rows that cannot be read or have too few items are left out and counted.</summary>
    /// <exception cref="FileProblemException">The file cannot be read, or has too few rows that tell something.</exception>
    /// <exception cref="RegisterException">The register was mapped and is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public EstimationSummary Run(EstimationOptions options, CancellationToken cancellation = default)
    {
        options.Check();
        long start = _time.GetTimestamp();
        CsvLayout layout = new(options.Encoding, options.ChunkBytes, Mapping: options.Mapping);
        EstimationSample sample = new(SampleStride.Of(options.Input, layout, options.RowsMax), options.RowsMax);
        using CsvInput input = CsvInput.Open(options.Input, QueryColumns.Schema, layout);
        EstimationWorker[] workers = [.. Enumerable.Range(0, options.WorkerCount).Select(_ => new EstimationWorker(input, engine, sample))];
        EstimationJob job = new(input, workers, sample, options.Progress);
        new OrderedPipeline<EstimationChunk>(job, options.WorkerCount).Run(cancellation);
        RequireRows(options, sample.Compared, job.Rows);
        ProfileEstimate estimate = new ProfileEstimator(engine.Profile, engine.Register.PresentCount, EstimationRules.Default)
            .Estimate(sample.Compared, engine.Profile, cancellation);
        return new EstimationSummary
        {
            Estimate = estimate with { Profile = estimate.Profile with { About = About(estimate, job.Rows, sample.Stride) } },
            Rows = job.Rows,
            Stride = sample.Stride,
            UnusableRows = sample.UnusableLines.Count,
            Elapsed = _time.GetElapsedTime(start),
        };
    }

    private static void RequireRows(EstimationOptions options, ComparedQueries compared, long rows)
    {
        if (compared.ComparedCount < options.RowsMin)
        {
            throw new FileProblemException(
                options.Input,
                $"has {compared.ComparedCount} rows that can be answered and resemble anybody in the register, of {rows}; m cannot be estimated from fewer than {options.RowsMin}",
                "Match it with a profile that is known");
        }
    }

    private string About(ProfileEstimate estimate, long rows, long stride) => FormattableString.Invariant(
        $"m and presentShare estimated by EM, errors taken as independent, from {estimate.Queries} of {rows} rows (every line whose number {stride} divides), {estimate.Iterations} iterations. u, the code and levels that no row shows are those of profile {engine.Profile.Name}.");
}
