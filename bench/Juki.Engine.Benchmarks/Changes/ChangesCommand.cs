using System.CommandLine;
using System.Diagnostics;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Checkpoints;
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

    /// <summary>And so many of them between the two checkpoints and behind the second, half and half.</summary>
    private const int Last = 20_000;

    private static readonly TimeSpan WatchTime = TimeSpan.FromSeconds(5);

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Option<string> register = new("--register") { Description = "A register after 'juki init'; it is changed.", Required = true };
        Option<string?> events = new("--events") { Description = "Its events ('juki generate-events'), 40,000 or more; a tenth of them, 100,000 at most, are sent one at a time. Without them, recovery and checkpoint are measured with what the journal holds." };
        Option<int> writers = new("--writers") { Description = "How many send one change at a time.", DefaultValueFactory = _ => 64 };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, $"Measure {Description}.") { register, events, writers, output };
        command.SetAction(async (parsed, _) =>
        {
            Section measured = await MeasureAsync(parsed.GetRequiredValue(register), parsed.GetValue(events) is { } file ? Read(file) : [], parsed.GetValue(writers));
            Report.Publish([new Report(args).Head(Name, Description), measured], parsed.GetValue(output));
        });
        return command;
    }

    private static async Task<Section> MeasureAsync(string register, List<ChangeEvent> events, int writers)
    {
        var table = new Table("what", "measured", "beside it");
        table.Add("the disk: 4 KiB written and synced, one after another", $"{Figures.Rounded(SyncRate.Measure(register, WatchTime))}/s", string.Empty);
        if (events.Count == 0)
        {
            await RecoverAsync(register, [], table);
            return new Section("changes", ["the register is opened anew, and a checkpoint made"], table);
        }

        if (events.Count < 2 * Last)
        {
            throw new InvalidDataException(FormattableString.Invariant($"--events: {events.Count:N0} of them; {2 * Last:N0} are the least. 'juki generate-events --count' makes more."));
        }

        int singles = Math.Min(SinglesMax, events.Count / 10);
        await ApplyAsync(register, events[..^(singles + Last)], events[^(singles + Last)..^Last], writers, table);
        await RecoverAsync(register, events[^Last..], table);
        return new Section(
            "changes",
            [FormattableString.Invariant($"{events.Count - singles - Last:N0} changes in batches, then {singles:N0} from {writers} writers; then the register is opened anew and a checkpoint made, and after {Last / 2:N0} more changes another, while one thread looks residents up; with its snapshot the engine goes on while one thread makes {Last / 2:N0} more")],
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

    private static async Task RecoverAsync(string register, List<ChangeEvent> last, Table table)
    {
        long start = Stopwatch.GetTimestamp();
        using var engine = IdentityEngine.OpenForChanges(register, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked });
        table.Add("recovery: snapshot and journal", $"{Figures.Rounded(Stopwatch.GetElapsedTime(start).TotalSeconds)} s", $"{Figures.Count(engine.Register.JournalAddress - engine.Register.BaseAddress)} entries");
        var costs = new CheckpointCosts(engine, register, table);
        costs.Measure();
        if (last.Count > 0)
        {
            int half = last.Count / 2;
            await new ChangeRates(engine.Changes!).InBatchesAsync(last[..half]);
            costs.MeasureBesideLookups();
            costs.MeasureRenewal(last[half..]);
        }
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
