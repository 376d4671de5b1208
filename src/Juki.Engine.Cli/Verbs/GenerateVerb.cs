using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Statistics;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki generate</c>: a synthetic population straight into a register.</summary>
internal static class GenerateVerb
{
    private const string Generating = "generating residents";

    /// <summary>Processor time for each resident in nanoseconds, beside that of <see cref="WorkPlan.BuildSteps"/>.</summary>
    private const double GeneratingWeight = 2900;

    /// <summary>Residents with the removed ones, for each present one: 1.017 measured.</summary>
    private const double RemovedToo = 1.02;

    /// <summary>Versions for each present resident: 0.325 measured.</summary>
    private const double VersionsEach = 0.34;

    public static Command Create()
    {
        Option<int> residents = CommonOptions.Residents(1_000_000);
        residents.Required = true;
        residents.DefaultValueFactory = null;
        Option<ulong> seed = CommonOptions.Seed();
        Option<string> register = CommonOptions.NewRegister();
        Option<Compression> compress = CommonOptions.Compress();
        var command = new Command("generate", "Make a synthetic population of Japan, straight into a register.") { residents, seed, register, compress };
        command.SetAction((parsed, stop) => Task.Run(
            () => Run(parsed.GetRequiredValue(residents), parsed.GetValue(seed), parsed.GetRequiredValue(register), parsed.GetValue(compress), stop), stop));
        return command;
    }

    /// <summary>Generates, builds, and prints what was made.</summary>
    public static int Run(int residents, ulong seed, string directory, Compression compression, CancellationToken stop)
    {
        long start = TimeProvider.System.GetTimestamp();
        // The builder first: what a killed run left there is free space once it has cleaned up.
        using var builder = new RegisterBuilder(directory, compression);
        BuildNeeds.Of((long)(residents * RemovedToo), (long)(residents * VersionsEach)).RequireWithin(AvailableResources.At(directory), directory);
        var population = new Population(new PopulationOptions { Residents = residents, Seed = seed });
        BuildSummary built = WorkProgress.RunPlan(WorkPlan.BuildAfter(Generating, GeneratingWeight), residents, steps =>
        {
            population.Generate(builder.CreateSink, new CountProgress(made => steps.Report((Generating, made / residents))), stop);
            return builder.Complete(population.Parameters, steps, stop);
        });
        Print(population.Summarise(), built, directory, TimeProvider.System.GetElapsedTime(start));
        return ExitCode.Ok;
    }

    private static void Print(PopulationSummary summary, BuildSummary built, string directory, TimeSpan elapsed)
    {
        System.Console.WriteLine($"{Numbers.Count(summary.Residents)} residents, {Numbers.Count(summary.Removed)} removed ones and {Numbers.Count(built.Versions)} versions in {directory}: {BuildFigures.Of(built, elapsed)}");
        System.Console.WriteLine("The population beside the facts (2020 census and others; data-gen/Juki.Engine.DataGen/Data/SOURCES.md):");
        var table = new TextTable("figure", "expected>", "observed>", "tolerance>", "");
        foreach (Marginal marginal in summary.Marginals)
        {
            table.Add(marginal.Name, Figure(marginal.Expected), Figure(marginal.Observed), Figure(marginal.Tolerance), marginal.IsOk ? "ok" : "OUTSIDE");
        }

        System.Console.Write(table);
    }

    private static string Figure(double value) => Math.Abs(value) <= 1 ? Numbers.Share(value) : Numbers.Decimal(value);
}
