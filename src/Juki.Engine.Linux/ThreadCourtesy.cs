namespace Juki.Engine.Linux;

/// <summary>
/// Lets other threads go first. .NET's priorities do nothing on Linux, so the system is asked. A thread that was made polite stays so, and threads
/// that it starts are as polite: it must not be one that starts threads for others, as whoever queues work for .NET's pool does.
/// </summary>
public static class ThreadCourtesy
{
    /// <summary>Half of the way to the lowest priority (nice 19): about a tenth of the time where others want it.</summary>
    private const int Niceness = 10;

    /// <summary>The calling thread makes do with little where others want more, but always goes on.</summary>
    public static void StepBack()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = LibC.SetPriority(LibC.PriorityOfThread, 0, Niceness);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        }
    }

    /// <summary>
    /// The calling thread runs only where nobody else wants to. Stepping back would not do beside threads that must answer at once: the kernel lets
    /// whoever runs finish its slice, milliseconds long, unless it is of this class.
    /// </summary>
    public static void YieldToOthers()
    {
        if (!OperatingSystem.IsLinux() || LibC.SetScheduling(0, LibC.SchedulingIdle, 0) != 0)
        {
            StepBack();
        }
    }
}
