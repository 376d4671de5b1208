using System.CommandLine;
using System.Diagnostics;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Checkpoints;
using Juki.Engine.Disk;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary><c>changes</c>: what durable changes cost: in batches, one at a time, to recover from, and to make a checkpoint of.</summary>
internal static class ChangesCommand
{
    public const string Name = "changes";

    private const string Description = "changes acknowledged when durable, recovery, checkpoint";

    /// <summary>So many of the last events are sent one at a time.</summary>
    private const int SinglesMax = 100_000;

    private static readonly TimeSpan WatchTime = TimeSpan.FromSeconds(5);

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Option<string> register = new("--register") { Description = "A register after 'juki init' that no change was applied to; it is changed.", Required = true };
        Option<string> events = new("--events") { Description = "Its events ('juki generate-events'); a tenth of them, 100,000 at most, are sent one at a time.", Required = true };
        Option<int> writers = new("--writers") { Description = "How many send one change at a time.", DefaultValueFactory = _ => 64 };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, $"Measure {Description}.") { register, events, writers, output };
        command.SetAction(async (parsed, _) =>
        {
            Section measured = await MeasureAsync(parsed.GetRequiredValue(register), Read(parsed.GetRequiredValue(events)), parsed.GetValue(writers));
            Report.Publish([new Report(args).Head(Name, Description), measured], parsed.GetValue(output));
        });
        return command;
    }

    private static async Task<Section> MeasureAsync(string register, List<ChangeEvent> events, int writers)
    {
        var table = new Table("what", "measured", "beside it");
        table.Add("the disk: 4 KiB written and synced, one after another", $"{Figures.Rounded(SyncRate.Measure(register, WatchTime))}/s", string.Empty);
        int singles = Math.Min(SinglesMax, events.Count / 10);
        await ApplyAsync(register, events[..^singles], events[^singles..], writers, table);
        Recover(register, table);
        return new Section(
            "changes",
            [FormattableString.Invariant($"{events.Count - singles:N0} changes in batches, then {singles:N0} from {writers} writers; then the register is opened anew, and a checkpoint made while one thread looks residents up")],
            table);
    }

    private static async Task ApplyAsync(string register, List<ChangeEvent> batch, List<ChangeEvent> singles, int writers, Table table)
    {
        using var engine = IdentityEngine.OpenForChanges(register, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked });
        var rates = new ChangeRates(engine.Changes!);
        (double rate, int refused) = await rates.InBatchesAsync(batch);
        table.Add("in batches", $"{Figures.Rounded(rate)}/s", $"{refused} refused");
        (double singleRate, double p99, int singlesRefused) = await rates.OneAtATimeAsync(singles, writers);
        table.Add($"one at a time, {writers} writers", $"{Figures.Rounded(singleRate)}/s", $"p99 {Figures.Rounded(p99)} ms, {singlesRefused} refused");
    }

    private static void Recover(string register, Table table)
    {
        long start = Stopwatch.GetTimestamp();
        using var engine = IdentityEngine.OpenForChanges(register, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked });
        table.Add("recovery: snapshot and journal", $"{Figures.Rounded(Stopwatch.GetElapsedTime(start).TotalSeconds)} s", $"{Figures.Count(engine.Register.JournalAddress - engine.Register.BaseAddress)} entries");
        double written = Write(register);
        table.Add("the snapshot's files written and synced", $"{Figures.Rounded(written)} s", string.Empty);
        using var never = new ManualResetEventSlim();
        double quiet = Watch(engine, () => never.Wait(WatchTime));
        start = Stopwatch.GetTimestamp();
        engine.OpenHistory().ArchiveThroughAsync(engine.Register.JournalAddress).GetAwaiter().GetResult();
        table.Add("history followed and archived", $"{Figures.Rounded(Stopwatch.GetElapsedTime(start).TotalSeconds)} s", string.Empty);
        start = Stopwatch.GetTimestamp();
        double busy = Watch(engine, () => engine.Checkpoints!.Run());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        table.Add("checkpoint", $"{Figures.Rounded(seconds)} s", $"{Figures.Rounded(seconds / written)} x the writing");
        table.Add("p99 of a lookup meanwhile", $"{Figures.Rounded(busy)} µs", $"{Figures.Rounded(busy / quiet)} x that of {Figures.Rounded(quiet)} µs without");
    }

    /// <summary>The 99th percentile of lookups while something is done, in microseconds.</summary>
    private static double Watch(IdentityEngine engine, Action work)
    {
        using var watch = new LookupWatch(engine);
        work();
        return watch.At(0.99);
    }

    /// <summary>How long it takes to write and sync as many bytes as the snapshot has.</summary>
    private static double Write(string register)
    {
        string path = Path.Combine(register, "as-much");
        long bytes = new DirectoryInfo(register).EnumerateDirectories("snapshot-*").First().EnumerateFiles().Sum(file => file.Length);
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

    private static List<ChangeEvent> Read(string path)
    {
        using var file = EventFile.Open(path);
        List<ChangeEvent> events = [];
        for (List<EventRow> piece = []; file.TryRead(piece);)
        {
            events.AddRange(piece.Select(row => row.Event ?? throw new InvalidDataException(row.ToString())));
        }

        return events;
    }
}
