using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Statistics;
using Juki.Engine.Store.Building;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki generate</c>: a synthetic population straight into a register.</summary>
internal static class GenerateVerb
{
    public static Command Create()
    {
        Option<int> residents = CommonOptions.Residents(1_000_000);
        residents.Required = true;
        residents.DefaultValueFactory = null;
        Option<ulong> seed = CommonOptions.Seed();
        Option<string> register = CommonOptions.NewRegister();
        var command = new Command("generate", "Make a synthetic population of Japan, straight into a register.") { residents, seed, register };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(residents), parsed.GetValue(seed), parsed.GetRequiredValue(register), stop), stop));
        return command;
    }

    /// <summary>Generates, builds, and prints what was made.</summary>
    public static int Run(int residents, ulong seed, string directory, CancellationToken stop)
    {
        long start = TimeProvider.System.GetTimestamp();
        var population = new Population(new PopulationOptions { Residents = residents, Seed = seed });
        using var builder = new RegisterBuilder(directory);
        WorkProgress.Run("generating residents", residents, report =>
        {
            population.Generate(builder.CreateSink, new CountProgress(report), stop);
            return 0;
        });
        WorkProgress.RunSteps(steps => builder.Complete(population.Parameters, steps));
        Print(population.Summarise(), directory, TimeProvider.System.GetElapsedTime(start));
        return ExitCode.Ok;
    }

    private static void Print(PopulationSummary summary, string directory, TimeSpan elapsed)
    {
        System.Console.WriteLine($"{Numbers.Count(summary.Residents)} residents and {Numbers.Count(summary.Removed)} removed ones in {directory}, {Numbers.Seconds(elapsed)}");
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
