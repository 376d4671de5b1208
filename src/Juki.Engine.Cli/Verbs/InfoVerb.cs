using System.CommandLine;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki info</c>: what a register holds and how many bytes each part takes.</summary>
internal static class InfoVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<LoadMode> load = CommonOptions.Load();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("info", $"Say what a register holds: counts with all its changes, its snapshots, journal and history, bytes by part of a resident and of a former row, format, checksums. {InfoReport.FieldsText}")
        {
            register,
            load,
            json,
        };
        command.SetAction(parsed => OpenedRegister.Use(parsed.GetRequiredValue(register), parsed.GetValue(load), opened =>
        {
            ProcessMemory afterOpening = ProcessMemory.Now();
            var changes = ChangesInfo.Of(opened, parsed.GetRequiredValue(register));
            InfoReport report = InfoReport.Of(opened, changes, opened.NearFamilies.Prepare() + opened.NearGivens.Prepare(), afterOpening);
            System.Console.WriteLine(parsed.GetValue(json) ? Json.Of(report) : InfoText.Of(report));
            return ExitCode.Ok;
        }));
        return command;
    }
}
