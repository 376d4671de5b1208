using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Files;
using Juki.Engine.Files.Export;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki export</c>: a register as files that <c>juki import</c> makes the same register of.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<string> residents = new("--out") { Description = "The residents file.", HelpName = "RESIDENTS.csv", Required = true };
        Option<string> versions = new("--versions") { Description = "The file of former and additional versions.", HelpName = "VERSIONS.csv" };
        Option<bool> force = CommonOptions.Force();
        var command = new Command("export", "Write a register as a residents file and a versions file.") { register, load, residents, versions, force };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var options = new ExportOptions
                {
                    Residents = parsed.GetRequiredValue(residents),
                    Versions = parsed.GetValue(versions),
                    Overwrites = parsed.GetValue(force),
                };
                return OpenedRegister.UseForFiles(parsed.GetRequiredValue(register), parsed.GetValue(load), opened => Run(opened, options, stop));
            },
            stop));
        return command;
    }

    private static int Run(Register register, ExportOptions options, CancellationToken stop)
    {
        ExportCounts counts = WorkProgress.Run("writing", register.ResidentCount, report =>
            ResidentExport.Run(register, options with { Progress = done => report(done.Rows) }, stop));
        System.Console.WriteLine($"{Numbers.Count(counts.Residents)} residents in {options.Residents}");
        int versions = counts.Versions;
        if (options.Versions is not null)
        {
            System.Console.WriteLine($"{Numbers.Count(versions)} versions in {options.Versions}");
        }
        else if (versions > 0)
        {
            System.Console.WriteLine($"{Numbers.Count(versions)} versions were not written; add --versions VERSIONS.csv to keep them.");
        }

        return ExitCode.Ok;
    }
}
