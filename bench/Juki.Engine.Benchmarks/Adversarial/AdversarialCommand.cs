using System.CommandLine;
using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Benchmarks.Tolerant;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary><c>adversarial</c>: the worst times of queries that are made to cost much, and whether they are answered right.</summary>
internal static class AdversarialCommand
{
    public const string Name = "adversarial";

    /// <summary>What no query may take, whatever it holds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    private const string Description = "queries that are made to cost much";
    private const int ResidentsDefault = 200_000;

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Option<int?> residents = new("--residents") { Description = "Residents of a synthetic register." };
        Option<string?> register = new("--register") { Description = "A register to use instead of a synthetic one.", HelpName = "DIR" };
        Option<int> times = new("--times") { Description = "How often each is asked.", DefaultValueFactory = _ => 25 };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, $"Measure {Description}.") { residents, register, times, output };
        command.SetAction(parsed =>
        {
            using BenchmarkRegister source = BenchmarkRegister.Open(
                new TopicOptions { Register = parsed.GetValue(register), Residents = parsed.GetValue(residents) }, ResidentsDefault);
            IdentityEngine engine = source.CreateEngine();
            Report.Publish([new Report(args).Head(Name, Description), Measure(engine, parsed.GetValue(times))], parsed.GetValue(output));
        });
        return command;
    }

    /// <summary>A table with a row for each query, the slowest first.</summary>
    internal static Section Measure(IdentityEngine engine, int times)
    {
        var common = new CommonItems(engine.Register);
        var run = new AdversarialRun(engine);
        var table = new Table("query", "median µs", "worst µs", "result", "reason", "right");
        var asked = AdversarialQueries.Of(common).Select(query => (Query: query, Asked: run.Ask(query, times))).ToList();
        foreach ((AdversarialQuery query, (Answer answer, Latencies latencies)) in asked.OrderByDescending(one => one.Asked.Times.At(1)))
        {
            table.Add(
                query.Name, Figures.Rounded(latencies.At(0.5)), Figures.Rounded(latencies.At(1)),
                $"{(int)answer.Result:00}", answer.Reason.ToString(), query.Right.Contains(answer.Result) ? "yes" : "NO");
        }

        return new Section(
            "one query at a time",
            [
                FormattableString.Invariant($"{engine.Register.ResidentCount:N0} residents, {common.BornThatDay:N0} rows of the commonest date"),
                FormattableString.Invariant($"each asked {times} times after a first one; no query may take {Limit.TotalMilliseconds} ms"),
            ],
            table);
    }
}
