using System.CommandLine;
using System.Text;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.DataGen.Changes;
using Juki.Engine.Files;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki generate-events</c>: a year of changes for a register.</summary>
internal static class GenerateEventsVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<int> count = CommonOptions.Positive(new Option<int>("--count") { Description = "How many changes, spread over a year.", HelpName = "N", Required = true });
        Option<ulong> seed = CommonOptions.Seed();
        Option<DateOnly?> from = DayOption.Of(
            "--from", "First day of the year. By default the day after the one that a generated register shows.", ChangeOptions.Earliest, ChangeOptions.Latest);
        Option<string> events = new("--out") { Description = "The events file: births, moves, marriages, deaths …, in the order of processing.", HelpName = "EVENTS.csv", Required = true };
        Option<bool> force = CommonOptions.Force();
        var command = new Command("generate-events", "Make a year of changes for a register, all of which apply to it in order.") { register, load, count, seed, from, events, force };
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var options = new ChangeOptions { Count = parsed.GetValue(count), Seed = parsed.GetValue(seed), From = parsed.GetValue(from) };
                return OpenedRegister.UseForFiles(
                    parsed.GetRequiredValue(register),
                    parsed.GetValue(load),
                    opened => Run(opened, options, parsed.GetRequiredValue(events), parsed.GetValue(force), stop));
            },
            stop));
        return command;
    }

    /// <summary>Writes the file; it appears under its name when it is complete and the register is known to be sound.</summary>
    private static int Run(Register register, ChangeOptions options, string events, bool force, CancellationToken stop)
    {
        using var file = new NewFile(events, force);
        ChangeGenerator generator = new(register, options);
        WorkProgress.Run("writing events", options.Count, report =>
        {
            using StreamWriter text = new(file.Content, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
            generator.Write(text, new CountProgress(report), stop);
            return 0;
        });
        register.Verification.WaitUntilSound(stop);
        file.Publish();
        System.Console.WriteLine(FormattableString.Invariant(
            $"{Numbers.Count(options.Count)} events from {generator.From:yyyy-MM-dd} to {generator.To:yyyy-MM-dd} (seed {options.Seed}) in {events}"));
        return ExitCode.Ok;
    }
}
