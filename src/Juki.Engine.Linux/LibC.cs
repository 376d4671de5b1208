using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Linux;

/// <summary>The few calls of Linux's C library that .NET has no counterpart for.</summary>
internal static partial class LibC
{
    public const int PollAdd = 1;
    public const int PollRemove = 2;
    public const int PollChange = 3;
    public const int CloseOnExec = 0x80000;
    public const int Interrupted = 4;
    public const int NotPermitted = 1;
    public const int NoSuchCall = 38;
    public const int PriorityOfThread = 0;
    public const int TimerSlack = 29;

    /// <summary>epoll_pwait2, which waits to the nanosecond: Linux 5.11; a call of glibc 2.35 only, so it is called by its number.</summary>
    private const nint PollPreciselyCall = 441;

    /// <summary>With 0 for <paramref name="who"/>, Linux changes the calling thread alone.</summary>
    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    public static partial int SetPriority(int which, uint who, int niceness);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial SafeFileHandle CreatePoll(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int ControlPoll(SafeHandle poll, int operation, SafeHandle file, ref int pollEvent);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int WaitForPoll(SafeHandle poll, ref int pollEvents, int eventsMax, int milliseconds);

    public static int WaitForPoll(SafeHandle poll, ref int pollEvents, int eventsMax, in TimeSpec atMost) =>
        (int)Call(PollPreciselyCall, poll, ref pollEvents, eventsMax, atMost, 0, 0);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int ControlThread(int what, nuint value);

    /// <summary>With 0 for <paramref name="rest"/>, what a signal leaves of the time is not told.</summary>
    [LibraryImport("libc", EntryPoint = "nanosleep", SetLastError = true)]
    public static partial int Sleep(in TimeSpec time, nint rest);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, SafeHandle poll, ref int pollEvents, nint eventsMax, in TimeSpec atMost, nint signals, nint signalsBytes);

    /// <summary>struct timespec of 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct TimeSpec(TimeSpan time)
    {
        public readonly long Seconds = time.Ticks / TimeSpan.TicksPerSecond;
        public readonly long Nanoseconds = time.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick;
    }
}
