using Juki.Engine.Checkpoints;
using Juki.Engine.Cli.Console;
using Juki.Engine.Durability.History;
using Juki.Engine.History;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Opens a register with its history for a verb. The history is one process's at a time, so that the register is locked as for changes.</summary>
internal static class OpenedHistory
{
    /// <summary>Runs work on a history.</summary>
    public static int Use(string directory, Func<IdentityEngine, RegisterHistory, int> work, CancellationToken stop)
    {
        try
        {
            return OpenedRegister.UseForChanges(directory, new EngineOptions { Checkpoints = CheckpointOptions.OnlyWhenAsked }, engine =>
            {
                RegisterHistory history = Open(engine, directory, stop);
                return work(engine, history);
            });
        }
        catch (RegisterException refused)
        {
            throw new RegisterException($"{refused.Message} The history can be read only by the process that takes the register's changes: if that is a server, stop it first.", refused);
        }
    }

    /// <summary>The history of whoever has or had a code, with all changes that readers see.</summary>
    public static ResidentHistory Of(IdentityEngine engine, RegisterHistory history, ResidentCode code, CancellationToken stop) =>
        history.OfAsync(code, engine.Register.JournalAddress, stop).GetAwaiter().GetResult();

    private static RegisterHistory Open(IdentityEngine engine, string directory, CancellationToken stop)
    {
        HistoryRebuild? last = null;
        RegisterHistory history = WorkProgress.Run($"opening the history of {directory}", 1, report => engine.OpenHistory(reached =>
        {
            last = reached;
            report((double)reached.Position / Math.Max(reached.Last, 1));
        }, stop));
        if (last is { } rebuild)
        {
            System.Console.Error.WriteLine($"juki: the index of the history is made again, from archives and journal up to address {rebuild.Last}: {rebuild.Reason}.");
        }

        return history;
    }
}
