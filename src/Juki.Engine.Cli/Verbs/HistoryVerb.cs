using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.History;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki history</c>: what happened to a resident?</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Argument<string> code = new("CODE") { Description = "Resident code of eleven digits; also one that was changed." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("history", "List every change of a resident since the register takes changes, with what it changed.") { register, code, json };
        command.SetAction((parsed, stop) => Task.Run(
            () => Run(parsed.GetRequiredValue(register), parsed.GetRequiredValue(code), parsed.GetValue(json), stop),
            stop));
        return command;
    }

    private static int Run(string register, string text, bool json, CancellationToken stop)
    {
        CodeFault fault = ResidentCode.Parse(text, out ResidentCode code);
        if (fault != CodeFault.None)
        {
            ResidentCard unreadable = ResidentCard.Unreadable(text, fault);
            System.Console.WriteLine(json ? Json.Of(unreadable) : unreadable.ForPeople());
            return ExitCode.Failed;
        }

        return OpenedHistory.Use(register, (engine, history) => Print(text, OpenedHistory.Of(engine, history, code, stop), json), stop);
    }

    private static int Print(string asked, ResidentHistory history, bool json)
    {
        HistoryReport report = HistoryReport.Of(asked, history);
        System.Console.WriteLine(json ? Json.Of(report) : report.ForPeople());
        return ExitCode.Ok;
    }
}
