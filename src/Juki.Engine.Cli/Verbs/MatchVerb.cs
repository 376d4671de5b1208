using System.CommandLine;
using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki match</c>: a file of queries against a register, one result row for each.</summary>
internal static class MatchVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<string> input = new("--input") { Description = "The query file: id,code,name,kana,birth_date,sex,address.", HelpName = "Q.csv", Required = true };
        Option<string> output = new("--output") { Description = "The results file, one row for each query in the same order.", HelpName = "R.csv", Required = true };
        Option<string> truth = new("--truth") { Description = "The truth file of the queries: adds how true the answers are.", HelpName = "T.csv" };
        Option<int> top = CommonOptions.InRange(
            new Option<int>("--top") { Description = $"How many candidates each row shows, 1 to {BulkOptions.TopMax}.", HelpName = "N", DefaultValueFactory = _ => 1 },
            number => number is >= 1 and <= BulkOptions.TopMax,
            $"a number from 1 to {BulkOptions.TopMax}");
        Option<bool> noSex = new("--no-sex") { Description = "The caller's law holds no sex: three items are enough." };
        Option<string> rules = CommonOptions.Rules();
        Option<string> earlier = new("--compare-with") { Description = "Results of an earlier run for the same queries: adds how the answers moved.", HelpName = "OLD.csv" };
        Option<bool> noQuality = new("--no-quality") { Description = "Leave out the data quality of the file: saves some 3 % of the time, and up to 20 bytes of memory a row." };
        Option<string> summary = new("--summary") { Description = "Write the summary as JSON too.", HelpName = "SUMMARY.json" };
        Option<string> profile = CommonOptions.Profile();
        Option<bool> estimate = new("--estimate") { Description = "First estimate from the queries (all, or every k-th line) what errors they have, by EM; then match with that." };
        Option<string> estimateOut = new("--estimate-out") { Description = "Estimate, and write what was estimated for --profile.", HelpName = "PROFILE.json" };
        Option<CsvEncoding?> encoding = CommonOptions.Encoding();
        Option<bool> force = CommonOptions.Force();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("match", "Match a file of queries against a register.") { register, load, input, output, truth, top, noSex, noQuality, rules, earlier, summary, profile, estimate, estimateOut, encoding, force, json };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var engineOptions = new EngineOptions { WithoutSex = parsed.GetValue(noSex), Load = parsed.GetValue(load), Rules = DecisionRules.Load(parsed.GetRequiredValue(rules)), Profile = MatchProfile.Named(parsed.GetRequiredValue(profile)) };
                var options = new BulkOptions
                {
                    Input = parsed.GetRequiredValue(input),
                    Output = parsed.GetRequiredValue(output),
                    Truth = parsed.GetValue(truth),
                    EarlierResults = parsed.GetValue(earlier),
                    Top = parsed.GetValue(top),
                    WithoutQuality = parsed.GetValue(noQuality),
                    Encoding = parsed.GetValue(encoding),
                    Overwrites = parsed.GetValue(force),
                };
                bool estimates = parsed.GetValue(estimate) || parsed.GetValue(estimateOut) is not null;
                return OpenedRegister.UseForFiles(parsed.GetRequiredValue(register), engineOptions, engine =>
                {
                    EstimationSummary? estimated = estimates ? Estimating.Run(engine, options, parsed.GetValue(estimateOut), parsed.GetValue(json), stop) : null;
                    return Run(engine, options, parsed.GetValue(summary), parsed.GetValue(json), stop, estimated);
                });
            },
            stop));
        return command;
    }

    /// <summary>Matches, and prints the summary.</summary>
    public static int Run(IdentityEngine engine, BulkOptions options, string? summaryFile, bool json, CancellationToken stop, EstimationSummary? estimated = null)
    {
        long bytes = File.Exists(options.Input) ? new FileInfo(options.Input).Length : 0;
        using NewFile? summaryCopy = summaryFile is null ? null : new NewFile(summaryFile, options.Overwrites);
        IdentityEngine fitting = estimated is null ? engine : engine.WithProfile(estimated.Estimate.Profile);
        BulkSummary summary = WorkProgress.Run("matching", bytes, report =>
            new BulkMatcher(fitting).Run(options with { Progress = done => report(done.Bytes) }, stop)) with { Estimation = estimated };
        summaryCopy?.Write(Encoding.UTF8.GetBytes(Json.Of(MatchSummary.ForJson(summary)) + "\n"));
        summaryCopy?.Publish();
        System.Console.WriteLine(json ? Json.Of(MatchSummary.ForJson(summary)) : MatchSummary.ForPeople(summary, options.Output));
        return ExitCode.Ok;
    }
}
