using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>Opens a register to read it, with all changes that were durable at that moment. Whoever takes its changes may be at work.</summary>
public static class ChangedRegister
{
    private const int AttemptsMax = 3;

    /// <summary>Opens a register's snapshot and replays what its journal has since.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="load">Whether the snapshot is read into memory or mapped.</param>
    /// <param name="progress">Is told how many entries of the journal have been read, now and then.</param>
    /// <exception cref="RegisterException">As for <see cref="Register.Open(string, LoadMode)"/>.</exception>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static Register Open(string directory, LoadMode load = LoadMode.Ram, IProgress<RecoveryProgress>? progress = null)
    {
        for (int attempt = 1; ; attempt++)
        {
            Register register = Register.Open(directory, load);
            try
            {
                bool isDone = register.Journal is { } named
                    ? IsBroughtUp(register, directory, named, isLastAttempt: attempt == AttemptsMax, progress)
                    : RegisterJournal.HasNone(directory);
                if (isDone)
                {
                    return register;
                }
            }
            catch
            {
                register.Dispose();
                throw;
            }

            register.Dispose();
        }
    }

    /// <summary>False: since the snapshot was opened, checkpoints have dropped what follows on it, so that there is a newer one to begin with.</summary>
    private static bool IsBroughtUp(Register register, string directory, Guid named, bool isLastAttempt, IProgress<RecoveryProgress>? progress)
    {
        using JournalImage journal = RegisterJournal.Read(directory, named);
        if (register.BaseAddress < journal.FirstAddress - 1 && !isLastAttempt)
        {
            return false;
        }

        if (register.BaseAddress != journal.LastDurable)
        {
            var residents = new EventResolver(register, UnusedCodes.Of(register));
            new Replay(register.BeginChanges(register.BaseAddress), residents, seen: null).Run(journal, register.BaseAddress, progress);
        }

        return true;
    }
}
