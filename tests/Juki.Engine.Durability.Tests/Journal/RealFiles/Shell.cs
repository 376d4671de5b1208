using System.Diagnostics;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>Commands of the system that need no shell.</summary>
internal static class Shell
{
    /// <summary>Runs a command; null if it went well, otherwise what it said.</summary>
    public static string? FaultOf(string command, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{command}: {errors}{output.GetAwaiter().GetResult()}".Trim();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"{command}: {missing.Message}";
        }
    }
}
