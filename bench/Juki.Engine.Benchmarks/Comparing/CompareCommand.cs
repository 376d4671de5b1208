using System.CommandLine;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Comparing;

/// <summary><c>compare TOPIC</c>: measures side by side and prints a report.</summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create(args) }.Parse(args).Invoke();

    private static Command Create(string[] args)
    {
        Argument<string> topic = new("topic") { Description = string.Join("; ", Topics.All.Select(one => $"{one.Name}: {one.Description}")) };
        topic.AcceptOnlyFromAmong([.. Topics.All.Select(one => one.Name)]);
        Option<int?> residents = new("--residents") { Description = "Residents of a synthetic register." };
        Option<string?> register = new("--register") { Description = "A register to use instead of a synthetic one.", HelpName = "DIR" };
        Option<int> rounds = new("--rounds") { Description = "Timed rounds, 9 or more for a claim.", DefaultValueFactory = _ => TopicOptions.RoundsForClaim };
        Option<double?> gigabytes = new("--gigabytes") { Description = "Size of plain memory (limits, scan) or of the file (csv)." };
        Option<string?> sides = new("--sides") { Description = "Sides of lookup, curve and exact, separated by commas; by default all that fit into memory.", HelpName = "ours,dictionary,faster,limit" };
        Option<int?> operations = new("--operations") { Description = "Operations of each side in each round." };
        Option<string?> output = new("--out") { Description = "Write the report as markdown, too.", HelpName = "FILE.md" };
        var command = new Command(Name, "Compare side by side, interleaved, with equal checksums.") { topic, residents, register, rounds, gigabytes, sides, operations, output };
        command.SetAction(parsed => Compare(
            Topics.Named(parsed.GetRequiredValue(topic)),
            new TopicOptions
            {
                Residents = parsed.GetValue(residents),
                Register = parsed.GetValue(register),
                Rounds = Math.Max(1, parsed.GetValue(rounds)),
                Gigabytes = parsed.GetValue(gigabytes),
                Sides = parsed.GetValue(sides)?.Split(','),
                Operations = parsed.GetValue(operations),
            },
            new Report(args),
            parsed.GetValue(output)));
        return command;
    }

    private static void Compare(ITopic topic, TopicOptions options, Report report, string? output)
    {
        Console.Write(report.Head(topic).ToText());
        List<Section> sections = [report.Head(topic)];
        List<ComparisonResult> results = [];
        foreach (Comparison comparison in topic.Prepare(options))
        {
            results.Add(Interleaver.Run(comparison, options));
            Print(sections, Report.Of(results[^1]));
        }

        if (topic.Summarize(results) is { } summary)
        {
            Print(sections, summary);
        }

        if (output is not null)
        {
            File.WriteAllText(output, string.Concat(sections.Select(section => section.ToMarkdown())));
        }
    }

    private static void Print(List<Section> sections, Section section)
    {
        Console.Write(section.ToText());
        sections.Add(section);
    }
}
