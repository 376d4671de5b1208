using System.CommandLine;
using Juki.Engine.Checkpoints;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Checkpoints;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki checkpoint</c>: the changes since the last snapshot become part of the next one.</summary>
internal static class CheckpointVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("checkpoint", "Make the next snapshot of a register: it opens faster then, and its journal lets go of what the two kept snapshots do not need.")
        {
            register,
            json,
        };
        command.SetAction((parsed, stop) => Task.Run(
            () => OpenedRegister.UseForChanges(
                parsed.GetRequiredValue(register),
                new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked },
                engine => Run(engine, parsed.GetValue(json), stop)),
            stop));
        return command;
    }

    /// <summary>Makes the checkpoint that so many changes have brought; a verb ends before it would come by itself.</summary>
    public static void RunIfDue(IdentityEngine engine, CancellationToken stop)
    {
        if (!stop.IsCancellationRequested && engine.Checkpoints!.IsDue)
        {
            WorkProgress.RunPlan(WorkPlan.Checkpoint, engine.Register.ResidentCount, progress => engine.Checkpoints.Run(progress, stop));
        }
    }

    private static int Run(IdentityEngine engine, bool json, CancellationToken stop)
    {
        CheckpointSummary? made = WorkProgress.RunPlan(WorkPlan.Checkpoint, engine.Register.ResidentCount, progress => engine.Checkpoints!.Run(progress, stop));
        System.Console.WriteLine(json ? Json.Of(made) : made is { } summary ? Text(summary) : "The last snapshot contains all changes; none was made.");
        return ExitCode.Ok;
    }

    private static string Text(CheckpointSummary made) =>
        $"Snapshot {made.Snapshot} contains all changes up to journal address {made.JournalAddress}: {Numbers.Count(made.Residents)} residents, {Numbers.Count(made.Versions)} versions.";
}
