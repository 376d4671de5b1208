using System.CommandLine;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Tolerant;

/// <summary><c>tolerant</c>: how long single noisy queries take, and how many a second in batches.</summary>
internal static class TolerantCommand
{
    public const string Name = "tolerant";

    private const string Description = "noisy queries in process, one at a time and in batches";
    private const int ResidentsDefault = 1_000_000;

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Option<int?> residents = new("--residents") { Description = "Residents of a synthetic register." };
        Option<string?> register = new("--register") { Description = "A register to use instead of a synthetic one.", HelpName = "DIR" };
        Option<int> queries = new("--queries") { Description = "How many queries.", DefaultValueFactory = _ => 100_000 };
        Option<string> noise = new("--noise") { Description = "clean, light, heavy, or a profile's JSON file.", DefaultValueFactory = _ => "heavy" };
        Option<ulong> seed = new("--seed") { Description = "Of the queries.", DefaultValueFactory = _ => 1 };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, $"Measure {Description}.") { residents, register, queries, noise, seed, output };
        command.SetAction(parsed =>
        {
            using BenchmarkRegister source = BenchmarkRegister.Open(
                new TopicOptions { Register = parsed.GetValue(register), Residents = parsed.GetValue(residents) }, ResidentsDefault);
            string profile = parsed.GetRequiredValue(noise);
            NoisyQuery[] asked = NoisyQueryFile.Make(source.Register, profile, parsed.GetValue(queries), parsed.GetValue(seed));
            IdentityEngine engine = source.CreateEngine();
            string workload = FormattableString.Invariant(
                $"{asked.Length:N0} queries ({profile}, seed {parsed.GetValue(seed)}) for {source.Register.ResidentCount:N0} residents; one core");
            Section[] sections = [new Report(args).Head(Name, Description), .. Measure(new TolerantRun(engine, asked), asked.Length, workload)];
            Report.Publish(sections, parsed.GetValue(output));
        });
        return command;
    }

    /// <summary>Both ways to ask; the answers must be the same.</summary>
    internal static Section[] Measure(TolerantRun run, int count, string workload)
    {
        IReadOnlyList<TimedAnswer> single = run.Single();
        ulong checksum = run.Checksum;
        TimeSpan batched = run.Batched();
        if (run.Checksum != checksum)
        {
            throw new InvalidOperationException("Single queries and batches are answered differently: their times say nothing.");
        }

        string[] remarks = [workload, $"from the text of a query to its answer; checksum {Figures.Checksum(checksum)}"];
        return
        [
            OneAtATime("one query at a time, by result", single, answer => $"{(int)answer.Result:00} {answer.Result}", remarks),
            OneAtATime("one query at a time, by the last pass that it took", single, answer => $"{(int)answer.LastPass} {answer.LastPass}", remarks),
            InBatches(count, batched, workload, run),
        ];
    }

    private static Section OneAtATime(string title, IReadOnlyList<TimedAnswer> answers, Func<TimedAnswer, string> groupOf, string[] remarks)
    {
        var table = new Table(["queries", .. Latencies.Heads]);
        table.Add(["all", .. TimesOf(answers).Cells()]);
        foreach (IGrouping<string, TimedAnswer> group in answers.GroupBy(groupOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.Add([group.Key, .. TimesOf(group).Cells()]);
        }

        return new Section(title, remarks, table);
    }

    private static Latencies TimesOf(IEnumerable<TimedAnswer> answers)
    {
        var times = new Latencies();
        foreach (TimedAnswer answer in answers)
        {
            times.Add(answer.Time);
        }

        return times;
    }

    private static Section InBatches(int count, TimeSpan time, string workload, TolerantRun run)
    {
        var table = new Table("side", "queries/s", "µs/query", "B allocated/query", "checksum");
        table.Add(
            $"batches of {MatchSession.BatchSize}", Figures.Rounded(count / time.TotalSeconds), Figures.Rounded(time.TotalMicroseconds / count),
            Figures.Rounded(run.AllocatedBytes), Figures.Checksum(run.Checksum));
        return new Section("in batches", [workload], table);
    }
}
