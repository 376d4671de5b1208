using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Import;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki import</c>: a real population file into a register.</summary>
internal static class ImportVerb
{
    private const string Reading = "reading";

    /// <summary>Processor time for each resident in nanoseconds, beside that of <see cref="WorkPlan.BuildSteps"/>.</summary>
    private const double ReadingWeight = 2600;

    public static Command Create()
    {
        Option<string> residents = new("--csv") { Description = "The residents file.", HelpName = "RESIDENTS.csv", Required = true };
        Option<string> versions = new("--versions") { Description = "The file of former and additional versions.", HelpName = "VERSIONS.csv" };
        Option<string> rejects = new("--rejects") { Description = "Write rows that cannot be read here and go on; without it any such row stops the import.", HelpName = "REJECTS.csv" };
        Option<CsvEncoding?> encoding = CommonOptions.Encoding();
        Option<string> map = CommonOptions.Map("The residents file");
        Option<string> codes = new("--codes-out") { Description = "With --map: list all residents as id,code here; needed where the file has no codes, which are assigned then.", HelpName = "CODES.csv" };
        Option<ulong?> seed = new("--seed") { Description = "With a --map without code: chooses the codes that are assigned; the same seed and file give the same ones. By default 1.", HelpName = "S" };
        Option<string> register = CommonOptions.NewRegister();
        Option<Compression> compress = CommonOptions.Compress();
        Option<bool> force = CommonOptions.Force();
        var command = new Command("import", "Make a register of a population file.") { residents, versions, rejects, encoding, map, codes, seed, register, compress, force };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var options = new ImportOptions
                {
                    Residents = parsed.GetRequiredValue(residents),
                    Versions = parsed.GetValue(versions),
                    Rejects = parsed.GetValue(rejects),
                    Encoding = parsed.GetValue(encoding),
                    Compression = parsed.GetValue(compress),
                    Overwrites = parsed.GetValue(force),
                    Mapping = parsed.GetValue(map) is { } path
                        ? FileMapping.Load(path, MappingKind.Residents, parsed.GetRequiredValue(residents), parsed.GetValue(encoding))
                        : null,
                    CodeList = parsed.GetValue(codes),
                    CodeSeed = parsed.GetValue(seed),
                };
                return Run(options, parsed.GetRequiredValue(register), stop);
            },
            stop));
        return command;
    }

    private static int Run(ImportOptions options, string register, CancellationToken stop)
    {
        long start = TimeProvider.System.GetTimestamp();
        ImportSummary summary = WorkProgress.RunPlan(WorkPlan.BuildAfter(Reading, ReadingWeight), ResidentImport.EstimateResidents(options), steps =>
        {
            void Read(FileProgress done) => steps.Report((Reading, done.TotalBytes > 0 ? (double)done.Bytes / done.TotalBytes : 0));
            return ResidentImport.Run(options with { Progress = Read }, register, steps, stop);
        });
        Print(summary, register, options.Rejects, TimeProvider.System.GetElapsedTime(start));
        return ExitCode.Ok;
    }

    private static void Print(ImportSummary summary, string register, string? rejects, TimeSpan elapsed)
    {
        System.Console.WriteLine($"{Numbers.Count(summary.Residents)} residents and {Numbers.Count(summary.Versions)} versions in {register}: {BuildFigures.Of(summary.Built, elapsed)}");
        if (summary.UnknownColumns.Count > 0)
        {
            System.Console.WriteLine($"Columns that were ignored: {string.Join(", ", summary.UnknownColumns)}.");
        }

        if (summary.Problems.Count > 0)
        {
            System.Console.WriteLine($"{Numbers.Count(summary.RejectedResidents + summary.RejectedVersions)} rows could not be read and stand in {rejects}; the first:");
            foreach (ImportProblem problem in summary.Problems.Take(10))
            {
                System.Console.WriteLine($"  {problem}");
            }
        }
    }
}
