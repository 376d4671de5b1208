using System.CommandLine;
using Juki.Engine.Answers;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki lookup</c>: who has these resident codes?</summary>
internal static class LookupVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Argument<string[]> codes = new("CODE") { Description = "Resident codes of eleven digits.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("lookup", "Say who has a resident code.") { register, load, codes, json };
        command.SetAction(parsed => OpenedRegister.Use(parsed.GetRequiredValue(register), new EngineOptions { Load = parsed.GetValue(load) }, engine =>
        {
            ResidentCard[] cards = [.. parsed.GetRequiredValue(codes).Select(code => Look(engine, code))];
            System.Console.WriteLine(parsed.GetValue(json) ? Json.Of(cards) : string.Join("\n", cards.Select(card => card.ForPeople())));
            return cards.All(card => card.IsAnswer) ? ExitCode.Ok : ExitCode.Failed;
        }));
        return command;
    }

    private static ResidentCard Look(IdentityEngine engine, string text)
    {
        CodeFault fault = ResidentCode.Parse(text, out ResidentCode code);
        if (fault != CodeFault.None)
        {
            return ResidentCard.Unreadable(text, fault);
        }

        LookupAnswer answer = engine.Lookup(code);
        return ResidentCard.Of(engine.Register, text, answer);
    }
}
