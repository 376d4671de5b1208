namespace Juki.Engine.Linux;

/// <summary>Has a thread wake when its time is up, and no later.</summary>
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

    /// <summary>The calling thread does nothing for so long, to the microsecond after <see cref="WakeOnTime"/>; a signal may end it early. Elsewhere it only lets others run.</summary>
    public static void Rest(TimeSpan time)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = LibC.Sleep(new LibC.TimeSpec(time), 0);
        }
        else
        {
            Thread.Yield();
        }
    }
}
