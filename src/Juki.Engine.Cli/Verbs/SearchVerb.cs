using System.CommandLine;
using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Explain;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki search</c>: who is the person with these items, and why?</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<string> name = new("--name") { Description = "Name in kanji, kana or Latin letters.", HelpName = "NAME" };
        Option<string> kana = new("--kana") { Description = "Reading.", HelpName = "KANA" };
        Option<string> birth = new("--birth") { Description = "Date of birth in any notation: 1965-01-31, S40.1.31, 昭和40年1月31日.", HelpName = "DATE" };
        Option<string> sex = new("--sex") { Description = "1 or 2, 男 or 女, M or F.", HelpName = "SEX" };
        Option<string> address = new("--address") { Description = "Address.", HelpName = "ADDRESS" };
        Option<bool> noSex = new("--no-sex") { Description = "The caller's law holds no sex: three items are enough." };
        Option<string> rules = CommonOptions.Rules();
        Option<string> profile = CommonOptions.Profile();
        Option<bool> explain = new("--explain") { Description = "Show the query beside the best candidates, item by item." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("search", "Say who the person with these items is, how sure that is, and why.") { register, load, name, kana, birth, sex, address, noSex, rules, profile, explain, json };
        command.SetAction(parsed =>
        {
            var options = new EngineOptions { WithoutSex = parsed.GetValue(noSex), Load = parsed.GetValue(load), Rules = DecisionRules.Load(parsed.GetRequiredValue(rules)), Profile = MatchProfile.Named(parsed.GetRequiredValue(profile)) };
            return OpenedRegister.Use(parsed.GetRequiredValue(register), options, engine =>
            {
                var items = new QueryItems
                {
                    Name = parsed.GetValue(name),
                    Kana = parsed.GetValue(kana),
                    BirthDate = parsed.GetValue(birth),
                    Sex = parsed.GetValue(sex),
                    Address = parsed.GetValue(address),
                };
                System.Console.WriteLine(Run(engine, items, parsed.GetValue(explain), parsed.GetValue(json)));
                return ExitCode.Ok;
            });
        });
        return command;
    }

    private static string Run(IdentityEngine engine, in QueryItems items, bool explain, bool json)
    {
        SearchAnswer found = engine.Search(items);
        var explanations = new List<Explanation>();
        if (explain && MayBeShown(found.Answer))
        {
            foreach (Answer candidate in found.Candidates.Where(candidate => candidate.ResidentRow >= 0))
            {
                explanations.Add(engine.Explain(items, candidate.ResidentRow));
            }
        }

        return json
            ? Json.Of(ForJson(engine, found, explanations))
            : string.Join("\n", [Headline(engine, found.Answer), .. explanations.Select(ForPeople)]);
    }

    /// <summary>Of several equal residents, and for a query with too few items, there is an answer and no data.</summary>
    private static bool MayBeShown(in Answer answer) =>
        answer.Grade is Grade.Certain or Grade.Probable or Grade.Possible || answer.Result == ResultCode.AmbiguousRival;

    private static string Headline(IdentityEngine engine, in Answer answer)
    {
        string code = answer.ResidentRow >= 0 ? ", code " + engine.Register.CodeOf(answer.ResidentRow).Reveal() : string.Empty;
        string figures = answer.ResidentRow >= 0
            ? FormattableString.Invariant($", weight {answer.Weight:+0.0;-0.0} bits, probability {answer.Probability:0.000000}, rivals {answer.Rivals}")
            : string.Empty;
        string reason = Reason(answer) is { Length: > 0 } words ? $"\nreason: {words}" : string.Empty;
        string status = Status(answer) is { Length: > 0 } codes ? $"\nstatus: {codes}" : string.Empty;
        return $"result {(int)answer.Result:00}: {answer.Grade.ToString().ToLowerInvariant()}{code}{figures}{status}{reason}";
    }

    private static string ForPeople(Explanation explanation)
    {
        var table = new TextTable("item", "query", "register", "level", "bits>");
        foreach (ItemExplanation item in explanation.Items.Where(item => item.Query.Length > 0 || item.Item != QueryItem.Code))
        {
            table.Add(item.Item.ToString(), item.Query, item.Registered, item.Level, item.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        }

        table.Add("fold tier", string.Empty, string.Empty, explanation.Tier?.ToString() ?? "none", string.Empty);
        table.Add("prior", string.Empty, string.Empty, string.Empty, explanation.Prior.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        table.Add("weight", string.Empty, $"version: {explanation.Version}", $"alone: {(int)explanation.Standing:00}", explanation.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture));
        return "\n" + table;
    }

    private static object ForJson(IdentityEngine engine, SearchAnswer found, List<Explanation> explanations) => new
    {
        Result = ((int)found.Answer.Result).ToString("00", CultureInfo.InvariantCulture),
        Grade = found.Answer.Grade.ToString().ToLowerInvariant(),
        Code = found.Answer.ResidentRow >= 0 ? engine.Register.CodeOf(found.Answer.ResidentRow).Reveal() : null,
        found.Answer.Weight,
        found.Answer.Probability,
        found.Answer.Rivals,
        Levels = new
        {
            Name = found.Answer.Name.ToString(),
            Tier = found.Answer.Tier?.ToString(),
            Kana = found.Answer.Kana.ToString(),
            Birth = found.Answer.Birth.ToString(),
            Sex = found.Answer.Sex.ToString(),
            Address = found.Answer.Address.ToString(),
        },
        Version = found.Answer.Version.ToString(),
        found.Answer.From,
        found.Answer.To,
        Status = Status(found.Answer),
        Reason = Reason(found.Answer),
        Rules = engine.Rules.Version,
        Explanations = explanations,
    };

    private static string Status(in Answer answer) =>
        string.Join("; ", ((string?[])[answer.Removed ? "50 removed" : null, answer.Superseded ? "51 superseded" : null, answer.Protected ? "52 protected" : null]).OfType<string>());

    private static string Reason(in Answer answer)
    {
        Span<char> text = stackalloc char[AnswerReasonText.LengthMax];
        return text[..AnswerReasonText.Write(answer.Reason, answer.ReasonItem, text)].ToString();
    }
}
