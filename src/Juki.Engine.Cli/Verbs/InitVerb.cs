using System.CommandLine;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki init</c>: a register takes changes from now on.</summary>
internal static class InitVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        register.Description = "A register that takes no changes yet, or a new directory for a register of nobody.";
        var command = new Command("init", "Make the journal of a register, so that it takes changes; where there is no register, an empty one is made.") { register };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(register)), stop));
        return command;
    }

    private static int Run(string register)
    {
        bool isNew = RegisterInit.Run(register, JournalGeometry.Default);
        System.Console.WriteLine($"{(isNew ? "An empty register and its journal were made in" : "A journal was made in")} {register}. It takes changes: 'juki apply --register {register} --events EVENTS.csv --output RESULTS.csv'.");
        return ExitCode.Ok;
    }
}
