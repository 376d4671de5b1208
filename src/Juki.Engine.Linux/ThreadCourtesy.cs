namespace Juki.Engine.Linux;

/// <summary>
/// Lets other threads go first. .NET's priorities do nothing on Linux, so the system is asked. A thread that was made polite stays so, and threads
/// that it starts are as polite: it must not be one that starts threads for others, as whoever queues work for .NET's pool does.
/// </summary>
/// <remarks>
/// Not SCHED_IDLE, whose threads stand still for seconds where others want all processors: the whole process waits for such a thread when
/// memory is collected, and it may hold a lock.
/// </remarks>
public static class ThreadCourtesy
{
    /// <summary>The lowest priority: some hundredth of the time where others want it.</summary>
    private const int Niceness = 19;

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
}
