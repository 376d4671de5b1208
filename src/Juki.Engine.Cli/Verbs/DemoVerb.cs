using System.CommandLine;
using Juki.Engine.Bulk;
using Juki.Engine.Cli.Commands;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki demo</c>: the main job from end to end.</summary>
internal static class DemoVerb
{
    private const string NoiseName = "light";

    public static Command Create()
    {
        Option<int> residents = CommonOptions.Residents(1_000_000);
        Option<int> queries = CommonOptions.Positive(new Option<int>("--queries") { Description = "Noisy queries to match.", HelpName = "N", DefaultValueFactory = _ => 100_000 });
        Option<string> output = new("--out") { Description = "Keep the register and the files in this directory; by default they are removed afterwards.", HelpName = "DIR" };
        var command = new Command("demo", "Generate a population, hold it as a register, match noisy queries against it, and print how true the answers are.") { residents, queries, output };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetValue(residents), parsed.GetValue(queries), parsed.GetValue(output), stop), stop));
        return command;
    }

    private static int Run(int residents, int queries, string? output, CancellationToken stop)
    {
        string directory = output ?? Directory.CreateTempSubdirectory("juki-demo-").FullName;
        try
        {
            Directory.CreateDirectory(directory);
            Play(residents, queries, directory, stop);
            return ExitCode.Ok;
        }
        finally
        {
            if (output is null)
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }

    private static void Play(int residents, int queries, string directory, CancellationToken stop)
    {
        string register = Path.Combine(directory, "register");
        var match = new BulkOptions
        {
            Input = Path.Combine(directory, "queries.csv"),
            Truth = Path.Combine(directory, "truth.csv"),
            Output = Path.Combine(directory, "results.csv"),
        };
        Step("1. A synthetic population, straight into a register");
        GenerateVerb.Run(residents, seed: 1, register, Compression.None, stop);
        using IdentityEngine engine = IdentityEngine.Open(register);
        Step("2. Noisy queries with their truth");
        var options = new QueryOptions { Count = queries };
        QueriesVerb.Run(engine.Register, NoiseProfile.BuiltIn(NoiseName), options, match.Input, match.Truth, force: false, stop);
        Step("3. The queries matched against the register");
        MatchVerb.Run(engine, match, json: false, stop);
    }

    private static void Step(string title) => System.Console.WriteLine($"\n{title}\n{new string('=', title.Length)}");
}
