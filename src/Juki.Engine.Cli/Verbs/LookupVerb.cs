using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki lookup</c>: who has these resident codes?</summary>
internal static class LookupVerb
{
    public static Command Create()
    {
        var asked = new RegisterOrServer();
        Argument<string[]> codes = new("CODE") { Description = "Resident codes of eleven digits.", Arity = ArgumentArity.OneOrMore };
        var days = new LookupDays();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("lookup", "Say who has a resident code, or who it was on a day.");
        asked.AddTo(command, [.. days.Options.Select(option => (option, "a server says how it is now"))]);
        command.Arguments.Add(codes);
        days.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, stop) =>
        {
            (string[] texts, bool isJson) = (parsed.GetRequiredValue(codes), parsed.GetValue(json));
            return asked.AsksServer(parsed) ? ThereAsync(asked.Server(parsed), texts, isJson, stop)
                : days.Of(parsed) is { IsGiven: true } moment ? Task.Run(() => Then(asked.Register(parsed), moment, texts, isJson, stop), stop)
                : Task.FromResult(Here(asked, parsed, texts, isJson));
        });
        return command;
    }

    private static int Here(RegisterOrServer asked, ParseResult parsed, string[] codes, bool json) =>
        OpenedRegister.Use(asked.Register(parsed), new EngineOptions { Load = asked.Load(parsed) }, engine =>
        {
            var register = new RegisterLookup(engine);
            return Print([.. codes.Select(text => Read(text, out ResidentCode code) ?? ResidentCard.Of(text, register.Look(code)))], json);
        });

    private static int Then(string register, LookupMoment moment, string[] codes, bool json, CancellationToken stop) =>
        OpenedHistory.Use(register, (engine, history) => Print(
            [.. codes.Select(text => Read(text, out ResidentCode code) ?? moment.CardOf(text, OpenedHistory.Of(engine, history, code, stop)))],
            json), stop);

    private static Task<int> ThereAsync(ServerAccess access, string[] codes, bool json, CancellationToken stop) =>
        AskedServer.UseAsync(access, async (client, _) => Print(await Task.WhenAll(codes.Select(text => LookAsync(client, access.Context, text, stop))), json), stop);

    private static async Task<ResidentCard> LookAsync(JukiClient client, RequestContext context, string text, CancellationToken stop) =>
        Read(text, out ResidentCode code) ?? ResidentCard.Of(text, await client.LookupAsync(code, LookupItems.FourItems, context, stop));

    /// <summary>The card of what is no code; null if it is one.</summary>
    private static ResidentCard? Read(string text, out ResidentCode code)
    {
        CodeFault fault = ResidentCode.Parse(text, out code);
        return fault == CodeFault.None ? null : ResidentCard.Unreadable(text, fault);
    }

    private static int Print(ResidentCard[] cards, bool json)
    {
        System.Console.WriteLine(json ? Json.Of(cards) : string.Join("\n", cards.Select(card => card.ForPeople())));
        return cards.All(card => card.IsAnswer) ? ExitCode.Ok : ExitCode.Failed;
    }
}
