using Juki.Engine.Changes;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Opens a register for a verb, and says at the end what of it was not verified, or was found damaged.</summary>
internal static class OpenedRegister
{
    /// <summary>Runs work on a register.</summary>
    /// <returns>The work's exit code; failed if the register was found damaged meanwhile.</returns>
    public static int Use(string directory, LoadMode load, Func<Register, int> work)
    {
        using Register register = Opening(directory, recovery => ChangedRegister.Open(directory, load, recovery));
        Recovered(register);
        int exitCode = work(register);
        return Conclude(register.Verification, exitCode);
    }

    /// <summary>Runs work on an engine.</summary>
    /// <inheritdoc cref="Use(string, LoadMode, Func{Register, int})"/>
    public static int Use(string directory, EngineOptions options, Func<IdentityEngine, int> work)
    {
        using IdentityEngine engine = Opening(directory, recovery => IdentityEngine.Open(directory, options with { Recovery = recovery }));
        Recovered(engine.Register);
        int exitCode = work(engine);
        return Conclude(engine.Register.Verification, exitCode);
    }

    /// <summary>Runs work on an engine that takes changes.</summary>
    public static int UseForChanges(string directory, Func<IdentityEngine, int> work, LoadMode load = LoadMode.Ram)
    {
        using IdentityEngine engine = Opening(directory, recovery => IdentityEngine.OpenForChanges(directory, new EngineOptions { Load = load, Recovery = recovery }));
        Recovered(engine.Register);
        return work(engine);
    }

    /// <summary>Runs work on a register that files are written of: they appear only when all of it has been verified.</summary>
    /// <inheritdoc cref="Use(string, LoadMode, Func{Register, int})"/>
    public static int UseForFiles(string directory, LoadMode load, Func<Register, int> work) => Use(directory, load, register =>
    {
        Announce(register.Verification);
        return work(register);
    });

    /// <summary>Runs work on an engine that files are written of: they appear only when all of its register has been verified.</summary>
    /// <inheritdoc cref="Use(string, LoadMode, Func{Register, int})"/>
    public static int UseForFiles(string directory, EngineOptions options, Func<IdentityEngine, int> work) => Use(directory, options, engine =>
    {
        Announce(engine.Register.Verification);
        return work(engine);
    });

    private static T Opening<T>(string directory, Func<IProgress<RecoveryProgress>, T> open) =>
        WorkProgress.Run($"opening {directory}", 1, report => open(new RecoveryShare(report)));

    private static void Recovered(Register register)
    {
        if (register.JournalAddress > register.BaseAddress)
        {
            System.Console.Error.WriteLine(
                $"juki: {Numbers.Count(register.JournalAddress - register.BaseAddress)} changes since snapshot {register.Info.Snapshot} were replayed, up to journal address {register.JournalAddress}.");
        }
    }

    private static void Announce(RegisterVerification verification)
    {
        if (verification.State == VerificationState.Running)
        {
            System.Console.Error.WriteLine("juki: the register was mapped; the output appears under its name when all of the register has been verified.");
        }
    }

    private static int Conclude(RegisterVerification verification, int exitCode)
    {
        verification.ThrowIfDamaged();
        if (verification.State == VerificationState.Running)
        {
            System.Console.Error.WriteLine(
                $"juki: the register was mapped; {Numbers.Share(verification.Share)} of it was verified so far and nothing wrong was found. 'juki verify' checks all of it.");
        }

        return exitCode;
    }
}
