namespace Juki.Engine.Linux;

/// <summary>Has a thread wake when its time is up.</summary>
public static class ThreadPunctuality
{
    /// <summary>For the calling thread. Otherwise Linux wakes it up to 50 µs late, so that it can wake several at once. A refusal harms nothing.</summary>
    public static void WakeOnTime()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = LibC.ControlThread(LibC.TimerSlack, 1);
        }
    }
}
