using System.Diagnostics;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Disk;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary>What a checkpoint costs, step by step, beside what it costs to write as many bytes; and what it costs those who look residents up.</summary>
/// <param name="engine">A register that is open for changes, with some that no snapshot holds.</param>
/// <param name="directory">Where it lies.</param>
/// <param name="table">Takes the figures.</param>
internal sealed class CheckpointCosts(IdentityEngine engine, string directory, Table table)
{
    private static readonly TimeSpan WatchTime = TimeSpan.FromSeconds(5);

    /// <summary>Archives the history, which a checkpoint else does first, and makes one.</summary>
    public void Measure()
    {
        long start = Stopwatch.GetTimestamp();
        engine.OpenHistory().ArchiveThroughAsync(engine.Register.JournalAddress).GetAwaiter().GetResult();
        table.Add("history followed and archived", $"{Figures.Rounded(Stopwatch.GetElapsedTime(start).TotalSeconds)} s", string.Empty);
        double written = Write();
        table.Add("the snapshot's files written and synced", $"{Figures.Rounded(written)} s", string.Empty);
        var steps = new StepTimes();
        if (engine.Checkpoints!.Run(steps) is null)
        {
            throw new InvalidOperationException("The snapshot contains all changes already: there is no checkpoint to measure. Begin with a register after 'juki init'.");
        }

        table.Add("checkpoint", $"{Figures.Rounded(steps.Seconds)} s", $"{Figures.Rounded(steps.Seconds / written)} x the writing");
        steps.AddTo(table);
    }

    /// <summary>Makes another while one thread looks residents up as fast as it can.</summary>
    public void MeasureBesideLookups()
    {
        using var never = new ManualResetEventSlim();
        double quiet = Watch(() => never.Wait(WatchTime));
        var steps = new StepTimes();
        double busy = Watch(() => engine.Checkpoints!.Run(steps));
        table.Add("checkpoint beside lookups", $"{Figures.Rounded(steps.Seconds)} s", $"they take one of {Environment.ProcessorCount} processors");
        table.Add("p99 of a lookup meanwhile", $"{Figures.Rounded(busy)} µs", $"{Figures.Rounded(busy / quiet)} x that of {Figures.Rounded(quiet)} µs without");
    }

    /// <summary>Goes on with the snapshot of the last checkpoint while one thread changes residents as fast as it can, one after the other.</summary>
    /// <param name="changes">The changes; where they end before the move, the table says that it is not in the figure.</param>
    public void MeasureRenewal(IReadOnlyList<ChangeEvent> changes)
    {
        using var over = new CancellationTokenSource();
        double longest = 0;
        int applied = 0;
        var writing = Task.Factory.StartNew(
            () =>
            {
                while (!over.IsCancellationRequested && applied < changes.Count)
                {
                    long sent = Stopwatch.GetTimestamp();
                    engine.Changes!.ApplyAsync(changes[applied++]).AsTask().GetAwaiter().GetResult();
                    longest = Math.Max(longest, Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        long start = Stopwatch.GetTimestamp();
        using IdentityEngine? successor = engine.Renew();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        over.Cancel();
        writing.GetAwaiter().GetResult();
        string beside = applied < changes.Count ? FormattableString.Invariant($"{applied:N0} changes meanwhile, the slowest took {Figures.Rounded(longest)} ms")
            : FormattableString.Invariant($"all {applied:N0} changes came before the move");
        table.Add("going on with its snapshot", $"{Figures.Rounded(seconds)} s", beside);
    }

    /// <summary>The 99th percentile of lookups while something is done, in microseconds.</summary>
    private double Watch(Action work)
    {
        using var watch = new LookupWatch(engine);
        work();
        return watch.At(0.99);
    }

    /// <summary>How long it takes to write and sync as many bytes as the snapshot has.</summary>
    private double Write()
    {
        string path = Path.Combine(directory, "as-much");
        long bytes = new DirectoryInfo(directory).EnumerateDirectories("snapshot-*").First().EnumerateFiles().Sum(file => file.Length);
        byte[] block = new byte[4 << 20];
        new Random(1).NextBytes(block);
        var disk = new RealDisk();
        long start = Stopwatch.GetTimestamp();
        using (IDiskFile file = disk.Create(path))
        {
            for (long at = 0; at < bytes; at += block.Length)
            {
                file.Write(block, at);
            }

            file.Sync();
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        disk.Delete(path);
        return seconds;
    }
}
