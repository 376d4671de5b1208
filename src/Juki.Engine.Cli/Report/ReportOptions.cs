using System.CommandLine;

namespace Juki.Engine.Cli.Report;

/// <summary>The options of a report.</summary>
internal static class ReportOptions
{
    public static Option<string> Report() => new("--report")
    {
        Description = "Write a page for people to look at: counts, charts and a sample of rows with names, dates, addresses and codes masked.",
        HelpName = "R.html",
    };

    public static Option<bool> Full() => new("--report-full") { Description = "Mask nothing in the page but residents under protection (支援措置)." };

    /// <summary>Nothing is shown in full where nothing is shown at all.</summary>
    public static void RequireReport(Command command, Option<string> report, Option<bool> full) => command.Validators.Add(result =>
    {
        if (result.GetValue(full) && result.GetResult(report) is null)
        {
            result.AddError("Option '--report-full' needs '--report R.html'.");
        }
    });
}
