using System.CommandLine;
using Juki.Engine.Answers;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Client;
using Juki.Engine.Explain;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki search</c>: who is the person with these items, and why?</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var options = new SearchOptions();
        var command = new Command("search", "Say who the person with these items is, how sure that is, and why.");
        options.AddTo(command);
        command.SetAction((parsed, stop) => options.Asked.AsksServer(parsed) ? ThereAsync(options, parsed, stop) : Task.FromResult(Here(options, parsed)));
        return command;
    }

    private static int Here(SearchOptions options, ParseResult parsed) =>
        OpenedRegister.Use(options.Asked.Register(parsed), options.ForEngine(parsed), engine =>
        {
            QueryItems items = options.Items(parsed);
            SearchAnswer found = engine.Search(items);
            ResidentCode? code = found.Answer.ResidentRow >= 0 ? engine.Register.CodeOf(found.Answer.ResidentRow) : null;
            List<Explanation> explanations = options.Explains(parsed) && MayBeShown(found.Answer) ? Explain(engine, items, found) : [];
            return Print(AnswerDisclosure.Shown(found.Answer), code, engine.Rules.Version, explanations, options.Json(parsed));
        });

    private static Task<int> ThereAsync(SearchOptions options, ParseResult parsed, CancellationToken stop)
    {
        ServerAccess access = options.Asked.Server(parsed);
        return AskedServer.UseAsync(
            access,
            async (client, server) =>
            {
                SearchResult found = await client.SearchAsync(options.Text(parsed), access.Context, options.ForServer(parsed), candidates: 0, stop);
                return Print(WireAnswer.Of(found), found.Code, server.RulesVersion, [], options.Json(parsed));
            },
            stop);
    }

    private static int Print(in Answer answer, ResidentCode? code, string rulesVersion, List<Explanation> explanations, bool json)
    {
        System.Console.WriteLine(json
            ? SearchText.ForMachines(answer, code, rulesVersion, explanations)
            : SearchText.ForPeople(answer, code, explanations));
        return ExitCode.Ok;
    }

    private static List<Explanation> Explain(IdentityEngine engine, in QueryItems items, SearchAnswer found)
    {
        var explanations = new List<Explanation>();
        foreach (Answer candidate in found.Candidates.Where(candidate => candidate.ResidentRow >= 0))
        {
            explanations.Add(engine.Explain(items, candidate.ResidentRow, found.AsOf));
        }

        return explanations;
    }

    /// <summary>Of several equal residents, and for a query with too few items, there is an answer and no data.</summary>
    private static bool MayBeShown(in Answer answer) =>
        answer.Grade is Grade.Certain or Grade.Probable or Grade.Possible || answer.Result == ResultCode.AmbiguousRival;
}
