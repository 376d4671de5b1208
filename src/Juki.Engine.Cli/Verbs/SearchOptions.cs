using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Client;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The options of <c>juki search</c>, and what they say.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string> _name = new("--name") { Description = "Name in kanji, kana or Latin letters.", HelpName = "NAME" };
    private readonly Option<string> _kana = new("--kana") { Description = "Reading.", HelpName = "KANA" };
    private readonly Option<string> _birth = new("--birth") { Description = "Date of birth in any notation: 1965-01-31, S40.1.31, 昭和40年1月31日.", HelpName = "DATE" };
    private readonly Option<string> _sex = new("--sex") { Description = "1 or 2, 男 or 女, M or F.", HelpName = "SEX" };
    private readonly Option<string> _address = new("--address") { Description = "Address.", HelpName = "ADDRESS" };
    private readonly Option<bool> _noSex = new("--no-sex") { Description = "The caller's law holds no sex: three items are enough." };
    private readonly Option<string> _rules = CommonOptions.Rules();
    private readonly Option<string> _profile = CommonOptions.Profile();
    private readonly Option<bool> _explain = new("--explain") { Description = "Show the query beside the best candidates, item by item." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public RegisterOrServer Asked { get; } = new();

    /// <summary>Adds the options to a command, in the order of its help.</summary>
    public void AddTo(Command command)
    {
        Asked.AddTo(
            command,
            (_rules, RegisterOrServer.ServersRules),
            (_profile, RegisterOrServer.ServersProfile),
            (_explain, "a server shows nothing of its register but the answer"));
        foreach (Option option in (Option[])[_name, _kana, _birth, _sex, _address, _noSex, _rules, _profile, _explain, _json])
        {
            command.Options.Add(option);
        }
    }

    public bool Json(ParseResult parsed) => parsed.GetValue(_json);

    public bool Explains(ParseResult parsed) => parsed.GetValue(_explain);

    public EngineOptions ForEngine(ParseResult parsed) => new()
    {
        WithoutSex = parsed.GetValue(_noSex),
        Load = Asked.Load(parsed),
        Rules = DecisionRules.Load(parsed.GetRequiredValue(_rules)),
        Profile = MatchProfile.Named(parsed.GetRequiredValue(_profile)),
    };

    public QueryOptions ForServer(ParseResult parsed) => parsed.GetValue(_noSex) ? QueryOptions.WithoutSex : QueryOptions.None;

    /// <summary>The items for an engine.</summary>
    public QueryItems Items(ParseResult parsed) => new()
    {
        Name = parsed.GetValue(_name),
        Kana = parsed.GetValue(_kana),
        BirthDate = parsed.GetValue(_birth),
        Sex = parsed.GetValue(_sex),
        Address = parsed.GetValue(_address),
    };

    /// <summary>The items for a server.</summary>
    public QueryText Text(ParseResult parsed) => new()
    {
        Name = parsed.GetValue(_name) ?? "",
        Kana = parsed.GetValue(_kana) ?? "",
        BirthDate = parsed.GetValue(_birth) ?? "",
        Sex = parsed.GetValue(_sex) ?? "",
        Address = parsed.GetValue(_address) ?? "",
    };
}
