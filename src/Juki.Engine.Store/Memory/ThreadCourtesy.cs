namespace Juki.Engine.Store.Memory;

/// <summary>Lets all other threads go first.</summary>
public static class ThreadCourtesy
{
    /// <summary>Half of the way to the lowest priority (nice 19): about a tenth of the time where others want it.</summary>
    private const int Niceness = 10;

    /// <summary>For the calling thread. .NET's priorities do nothing on Linux, so the system is asked; a refusal harms nothing.</summary>
    public static void YieldToOthers()
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
