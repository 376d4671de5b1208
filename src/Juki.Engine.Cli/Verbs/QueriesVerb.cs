using System.CommandLine;
using System.Text;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Files;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki queries</c>: noisy queries for a register, and their truth.</summary>
internal static class QueriesVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<int> count = CommonOptions.Positive(new Option<int>("--count") { Description = "How many queries.", HelpName = "N", Required = true });
        Option<ulong> seed = CommonOptions.Seed();
        Option<string> noise = new("--noise") { Description = "clean, light, heavy, or a profile's JSON file.", HelpName = "clean|light|heavy|FILE", DefaultValueFactory = _ => "light" };
        Option<double> codeShare = CommonOptions.InRange(
            new Option<double>("--with-code") { Description = "Share of the queries that carry a resident code, 0 to 1.", HelpName = "SHARE" }, share => share is >= 0 and <= 1, "a share from 0 to 1");
        Option<string> queries = new("--out") { Description = "The query file.", HelpName = "Q.csv", Required = true };
        Option<string> truth = new("--truth") { Description = "The truth file: id, code, errors.", HelpName = "T.csv", Required = true };
        Option<bool> force = CommonOptions.Force();
        var command = new Command("queries", "Make noisy queries for a register, and the file of their truth.") { register, load, count, seed, noise, codeShare, queries, truth, force };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                NoiseProfile profile = NoiseProfile.Load(parsed.GetRequiredValue(noise));
                var options = new QueryOptions { Count = parsed.GetValue(count), Seed = parsed.GetValue(seed), CodeShare = parsed.GetValue(codeShare) };
                return OpenedRegister.UseForFiles(
                    parsed.GetRequiredValue(register),
                    parsed.GetValue(load),
                    opened => Run(opened, profile, options, parsed.GetRequiredValue(queries), parsed.GetRequiredValue(truth), parsed.GetValue(force), stop));
            },
            stop));
        return command;
    }

    /// <summary>Writes both files; they appear under their names when they are complete and the register is known to be sound.</summary>
    public static int Run(Register register, NoiseProfile profile, QueryOptions options, string queries, string truth, bool force, CancellationToken stop)
    {
        using var queryFile = new NewFile(queries, force);
        using var truthFile = new NewFile(truth, force);
        WorkProgress.Run("writing queries", options.Count, report =>
        {
            using TextWriter queryText = Text(queryFile);
            using TextWriter truthText = Text(truthFile);
            new QueryGenerator(register, profile, options, AbsentPersonsOf(register, options.Seed)).Write(queryText, truthText, new CountProgress(report), stop);
            return 0;
        });
        register.Verification.WaitUntilSound(stop);
        truthFile.Publish();
        queryFile.Publish();
        System.Console.WriteLine($"{Numbers.Count(options.Count)} queries ({profile.Name}, seed {options.Seed}) in {queries}, their truth in {truth}");
        return ExitCode.Ok;
    }

    /// <summary>A register that we generated has held-back persons; for any other, absent persons are put together of its own.</summary>
    public static IAbsentPersons AbsentPersonsOf(Register register, ulong seed) =>
        Population.FromParameters(register.Info.Parameters) is { } population ? new HeldBackPersons(population) : new RecombinedPersons(register, seed);

    private static StreamWriter Text(NewFile file) => new(file.Content, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
