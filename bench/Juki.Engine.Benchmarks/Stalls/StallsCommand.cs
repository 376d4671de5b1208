using System.CommandLine;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Stalls;

/// <summary><c>stalls</c>: how long the machine keeps threads waiting that do nothing but look at the clock; no program answers sooner.</summary>
internal static class StallsCommand
{
    public const string Name = "stalls";

    private const string Description = "what the machine itself adds to latencies";

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Option<double> seconds = new("--seconds") { Description = "How long.", DefaultValueFactory = _ => 60 };
        Option<int> threads = new("--threads") { Description = "Threads that look at the clock.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, $"Measure {Description}.") { seconds, threads, output };
        command.SetAction(parsed =>
        {
            Section measured = Measure(parsed.GetValue(threads), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Report.Publish([new Report(args).Head(Name, Description), measured], parsed.GetValue(output));
        });
        return command;
    }

    /// <summary>A row for each number of busy threads, from one to <paramref name="threadsMax"/>.</summary>
    internal static Section Measure(int threadsMax, TimeSpan time)
    {
        var table = new Table("busy threads", "p99 µs", "p99.9 µs", "p99.99 µs", "longest µs", "longer than 1 ms, a second");
        for (int threads = 1; threads <= threadsMax; threads++)
        {
            Waits waits = ClockWatch.Run(threads, time);
            table.Add(
                $"{threads}", Figures.Rounded(waits.At(0.99)), Figures.Rounded(waits.At(0.999)), Figures.Rounded(waits.At(0.9999)), Figures.Rounded(waits.At(1)),
                Figures.Rounded(waits.CountLongerThan(TimeSpan.FromMilliseconds(1)) / time.TotalSeconds));
        }

        return new Section(
            "threads that only look at the clock",
            [
                FormattableString.Invariant($"{time.TotalSeconds:0.#} s each; a wait is the time between two looks at the clock"),
                "quantiles are those of requests that are due at any time, and answered at the thread's next look at the clock",
            ],
            table);
    }
}
