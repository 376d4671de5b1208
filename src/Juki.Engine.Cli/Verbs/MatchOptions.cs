using System.CommandLine;
using Juki.Engine.Bulk;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Cli.Report;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The options of <c>juki match</c>, and what they say.</summary>
internal sealed class MatchOptions
{
    private const string ShowsRegister = "its page lays residents beside queries, and a server shows nothing of its register but the answers";

    private readonly Option<bool> _compress = new("--compress") { Description = "Compress what goes to the server and comes back: worth it on slow networks." };
    private readonly Option<string> _input = new("--input") { Description = "The query file: id,code,name,kana,birth_date,sex,address.", HelpName = "Q.csv", Required = true };
    private readonly Option<string> _output = new("--output") { Description = "The results file, one row for each query in the same order.", HelpName = "R.csv", Required = true };
    private readonly Option<string> _map = CommonOptions.Map("The query file");
    private readonly Option<string> _truth = new("--truth") { Description = "The truth file of the queries: adds how true the answers are.", HelpName = "T.csv" };
    private readonly Option<int> _top = CommonOptions.InRange(
        new Option<int>("--top") { Description = $"How many candidates each row shows, 1 to {BulkOptions.TopMax}.", HelpName = "N", DefaultValueFactory = _ => 1 },
        number => number is >= 1 and <= BulkOptions.TopMax,
        $"a number from 1 to {BulkOptions.TopMax}");

    private readonly Option<bool> _noSex = new("--no-sex") { Description = "The caller's law holds no sex: three items are enough." };
    private readonly Option<string> _rules = CommonOptions.Rules();
    private readonly Option<string> _earlier = new("--compare-with") { Description = "Results of an earlier run for the same queries: adds how the answers moved.", HelpName = "OLD.csv" };
    private readonly Option<string> _profile = CommonOptions.Profile();
    private readonly Option<bool> _estimate = new("--estimate") { Description = "First estimate from the queries (all, or every k-th line) what errors they have, by EM; then match with that." };
    private readonly Option<string> _estimateOut = new("--estimate-out") { Description = "Estimate, and write what was estimated for --profile.", HelpName = "PROFILE.json" };
    private readonly Option<bool> _noQuality = new("--no-quality") { Description = "Leave out the data quality of the file: saves a little time, and up to 20 bytes of memory a row." };
    private readonly Option<string> _summary = new("--summary") { Description = "Write the summary as JSON too.", HelpName = "SUMMARY.json" };
    private readonly Option<string> _report = ReportOptions.Report();
    private readonly Option<bool> _reportFull = ReportOptions.Full();
    private readonly Option<CsvEncoding?> _encoding = CommonOptions.Encoding();
    private readonly Option<bool> _force = CommonOptions.Force();
    private readonly Option<bool> _json = CommonOptions.Json();

    public MatchOptions() => Asked = new RegisterOrServer(_compress);

    public RegisterOrServer Asked { get; }

    /// <summary>Adds the options to a command, in the order of its help.</summary>
    public void AddTo(Command command)
    {
        Asked.AddTo(
            command,
            (_rules, RegisterOrServer.ServersRules),
            (_profile, RegisterOrServer.ServersProfile),
            (_estimate, RegisterOrServer.ServersProfile),
            (_estimateOut, RegisterOrServer.ServersProfile),
            (_report, ShowsRegister),
            (_reportFull, ShowsRegister));
        Option[] all =
        [
            _input, _output, _map, _truth, _top, _noSex, _rules, _earlier, _profile, _estimate, _estimateOut, _noQuality,
            _summary, _report, _reportFull, _encoding, _force, _json,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }

        ReportOptions.RequireReport(command, _report, _reportFull);
    }

    public bool Json(ParseResult parsed) => parsed.GetValue(_json);

    public bool WithoutSex(ParseResult parsed) => parsed.GetValue(_noSex);

    public ServerAccess Server(ParseResult parsed) => Asked.Server(parsed) with { Compresses = parsed.GetValue(_compress) };

    public string? EstimateFile(ParseResult parsed) => parsed.GetValue(_estimateOut);

    public bool Estimates(ParseResult parsed) => parsed.GetValue(_estimate) || EstimateFile(parsed) is not null;

    public NewFile? BeginSummary(ParseResult parsed) =>
        parsed.GetValue(_summary) is { } path ? new NewFile(path, parsed.GetValue(_force)) : null;

    public ReportFile? BeginReport(ParseResult parsed) =>
        ReportFile.Begin(parsed.GetValue(_report), Asked.Register(parsed), parsed.GetValue(_reportFull), parsed.GetValue(_force));

    public EngineOptions ForEngine(ParseResult parsed) => new()
    {
        WithoutSex = WithoutSex(parsed),
        Load = Asked.Load(parsed),
        Rules = DecisionRules.Load(parsed.GetRequiredValue(_rules)),
        Profile = MatchProfile.Named(parsed.GetRequiredValue(_profile)),
    };

    public BulkOptions ForMatching(ParseResult parsed) => new()
    {
        Input = parsed.GetRequiredValue(_input),
        Output = parsed.GetRequiredValue(_output),
        Truth = parsed.GetValue(_truth),
        EarlierResults = parsed.GetValue(_earlier),
        Top = parsed.GetValue(_top),
        WithoutQuality = parsed.GetValue(_noQuality),
        Encoding = parsed.GetValue(_encoding),
        Overwrites = parsed.GetValue(_force),
        CollectsReport = parsed.GetValue(_report) is not null,
        Mapping = parsed.GetValue(_map) is { } map
            ? FileMapping.Load(map, MappingKind.Queries, parsed.GetRequiredValue(_input), parsed.GetValue(_encoding))
            : null,
    };
}
