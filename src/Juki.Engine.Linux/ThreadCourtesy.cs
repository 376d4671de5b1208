namespace Juki.Engine.Linux;

/// <summary>Lets all other threads go first.</summary>
public static class ThreadCourtesy
{
    /// <summary>
    /// For the calling thread: it runs where nobody else wants to. A lower priority (nice) would not do: the kernel lets such a thread
    /// finish its slice, milliseconds long, before one that wakes up has its turn. .NET's priorities do nothing on Linux, so the system
    /// is asked; a refusal harms nothing.
    /// </summary>
    public static void YieldToOthers()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = LibC.SetScheduling(0, LibC.SchedulingIdle, 0);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        }
    }
}
