using System.CommandLine;
using System.CommandLine.Parsing;
using Juki.Engine.Cli.Commands;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Load.Workloads;
using LookupItems = Juki.Engine.Protocol.Messages.LookupItems;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki load</c> asks.</summary>
internal sealed class LoadQueryOptions
{
    private readonly Option<string?> _queries = new("--queries") { Description = "Queries to ask, in UTF-8.", HelpName = "Q.csv" };
    private readonly Option<string?> _truth = new("--truth") { Description = "Their truth file: every answer is held against it (of lookups state and code, not the items).", HelpName = "T.csv" };
    private readonly Option<string?> _register = new("--register") { Description = "Draw queries and truth from the server's register instead.", HelpName = "REGISTER" };
    private readonly Option<int> _count = CommonOptions.Positive(new Option<int>("--count") { Description = "How many to draw; they are asked again and again.", HelpName = "N", DefaultValueFactory = _ => 100_000 });
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<string> _noise = new("--noise") { Description = "Noise of drawn queries: clean, light, heavy, or a profile's JSON file. With --queries, what they were made with: a verification of clean ones is missed unless it is certain.", HelpName = "clean|light|heavy|FILE", DefaultValueFactory = _ => "clean" };
    private readonly Option<RequestMix> _mix = new("--mix") { Description = "Parts of each kind of request. [default: lookup=100]", HelpName = "lookup=80,verify=15,search=5", CustomParser = ParseMix, DefaultValueFactory = _ => RequestMix.LookupsOnly };

    private readonly Option<double> _absent = CommonOptions.InRange(
        new Option<double>("--absent") { Description = "Percentage of lookups for codes that are drawn at random.", HelpName = "PERCENT", DefaultValueFactory = _ => 10 },
        percent => percent is >= 0 and <= 100,
        "a percentage from 0 to 100");

    private readonly Option<LoadItems> _items = WordOption.Of<LoadItems>("--items", "What lookups ask for: the four items, or nothing but the state of the code.");

    /// <summary>What lookups ask for, as the command's words have it.</summary>
    private enum LoadItems
    {
        Four,
        None,
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_queries, _truth, _register, _count, _seed, _noise, _mix, _absent, _items])
        {
            command.Add(option);
        }

        command.Validators.Add(RequireOneSource);
    }

    /// <summary>Reads or draws what is asked.</summary>
    public Workload Read(ParseResult parsed, bool hasBulk, CancellationToken stop)
    {
        WorkloadOptions options = new()
        {
            Mix = parsed.GetValue(_mix),
            Items = parsed.GetValue(_items) == LoadItems.Four ? LookupItems.FourItems : LookupItems.None,
            AbsentShare = parsed.GetValue(_absent) / 100,
            HasBulk = hasBulk,
            IsClean = IsClean(parsed),
            Seed = (int)parsed.GetValue(_seed),
        };
        return Source(parsed, stop).Encode(options);
    }

    /// <summary>Drawn queries are clean unless told otherwise; of a file that has to be said.</summary>
    private bool IsClean(ParseResult parsed) =>
        parsed.GetValue(_noise) == "clean" && (parsed.GetValue(_register) is not null || parsed.GetResult(_noise) is { Implicit: false });

    private LoadQueries Source(ParseResult parsed, CancellationToken stop) => parsed.GetValue(_register) is { } register
        ? LoadQueries.Draw(register, NoiseProfile.Load(parsed.GetRequiredValue(_noise)), new QueryOptions { Count = parsed.GetValue(_count), Seed = parsed.GetValue(_seed) }, stop)
        : LoadQueries.Read(parsed.GetRequiredValue(_queries)!, parsed.GetValue(_truth));

    private void RequireOneSource(CommandResult result)
    {
        bool hasQueries = result.GetResult(_queries) is not null;
        bool hasRegister = result.GetResult(_register) is not null;
        if (hasQueries == hasRegister)
        {
            result.AddError("Give either '--queries Q.csv' (with '--truth T.csv') or '--register REGISTER'.");
        }

        if (hasRegister && result.GetResult(_truth) is not null)
        {
            result.AddError("Option '--truth' needs '--queries Q.csv'; queries that are drawn have their own truth.");
        }
    }

    private static RequestMix ParseMix(ArgumentResult given)
    {
        string text = given.Tokens.Count == 1 ? given.Tokens[0].Value : string.Empty;
        if (!RequestMix.TryParse(text, out RequestMix mix))
        {
            given.AddError($"--mix does not understand '{text}'; give parts up to {RequestMix.PartMax}, as lookup=80,verify=15,search=5.");
        }

        return mix;
    }
}
