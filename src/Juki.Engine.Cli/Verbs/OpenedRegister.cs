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
        using Register register = Register.Open(directory, load);
        int exitCode = work(register);
        return Conclude(register.Verification, exitCode);
    }

    /// <summary>Runs work on an engine.</summary>
    /// <inheritdoc cref="Use(string, LoadMode, Func{Register, int})"/>
    public static int Use(string directory, EngineOptions options, Func<IdentityEngine, int> work)
    {
        using IdentityEngine engine = IdentityEngine.Open(directory, options);
        int exitCode = work(engine);
        return Conclude(engine.Register.Verification, exitCode);
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
