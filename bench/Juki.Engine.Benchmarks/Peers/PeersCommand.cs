using System.CommandLine;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// <c>peers</c>: our side of <c>bench/peers/run</c>. Opens a register, then does what the lines of its standard input say
/// and answers each with a line of JSON, so that the script can let us and the peers take turns.
/// </summary>
internal static class PeersCommand
{
    public const string Name = "peers";

    public static int Run(string[] args) => new RootCommand("Benchmarks of Juki.Engine.") { Create() }.Parse(args).Invoke();

    private static Command Create()
    {
        Option<string> register = new("--register") { Description = "The register.", HelpName = "DIR", Required = true };
        Option<string> data = new("--data") { Description = "Where files are written.", HelpName = "DIR", Required = true };
        Option<int> questions = new("--questions") { Description = "How many questions are drawn.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command(Name, "Our side of bench/peers/run: answers lines of standard input with lines of JSON.") { register, data, questions };
        command.SetAction(parsed =>
        {
            using IdentityEngine engine = IdentityEngine.Open(parsed.GetRequiredValue(register));
            var console = new PeersConsole(engine, parsed.GetRequiredValue(data), parsed.GetValue(questions));
            console.Run(Console.In, Console.Out);
        });
        return command;
    }
}
