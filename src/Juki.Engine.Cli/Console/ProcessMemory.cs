using System.Diagnostics;

namespace Juki.Engine.Cli.Console;

/// <summary>What the system counts as this process's memory: on Linux VmRSS and VmHWM of <c>/proc/self/status</c>.</summary>
/// <param name="ResidentBytes">Resident now.</param>
/// <param name="PeakResidentBytes">The most that was ever resident.</param>
internal sealed record ProcessMemory(long ResidentBytes, long PeakResidentBytes)
{
    public static ProcessMemory Now()
    {
        using var process = Process.GetCurrentProcess();
        return new ProcessMemory(process.WorkingSet64, process.PeakWorkingSet64);
    }
}
