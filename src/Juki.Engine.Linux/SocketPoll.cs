using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Linux;

/// <summary>
/// Asks the kernel in one call which of many sockets are ready (epoll, level-triggered: what is left over is told again). Sockets are added
/// and changed by any thread; one thread waits.
/// </summary>
/// <remarks>
/// An event as the kernel writes it, in words of four bytes; the two layouts are those of <c>struct epoll_event</c>:
/// <code>
/// x64    | events | data, low  | data, high |
/// others | events | (padding)  | data, low  | data, high |
/// </code>
/// </remarks>
public sealed class SocketPoll : IDisposable
{
    private static readonly int DataAt = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 1 : 2;
    private static readonly int EventWords = DataAt + 2;

    private readonly SafeFileHandle _poll;
    private readonly int[] _events;
    private readonly int _eventsMax;

    /// <param name="eventsMax">How many ready sockets one wait tells at most.</param>
    /// <exception cref="Win32Exception">The system has no more files for this process, or no epoll.</exception>
    public SocketPoll(int eventsMax)
    {
        _eventsMax = eventsMax;
        _events = new int[eventsMax * EventWords];
        _poll = LibC.CreatePoll(LibC.CloseOnExec);
        if (_poll.IsInvalid)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Waits for a socket from now on.</summary>
    /// <param name="socket">Open; closing it ends the waiting.</param>
    /// <param name="number">Tells the socket when it is ready.</param>
    /// <param name="readiness">What is waited for.</param>
    public void Add(Socket socket, int number, Readiness readiness) => Control(LibC.PollAdd, socket, number, readiness);

    /// <summary>Waits for something else.</summary>
    public void Change(Socket socket, int number, Readiness readiness) => Control(LibC.PollChange, socket, number, readiness);

    /// <summary>Waits for the socket no longer.</summary>
    public void Remove(Socket socket) => Control(LibC.PollRemove, socket, 0, Readiness.None);

    /// <summary>Waits until sockets are ready; returns how many. May return none before that.</summary>
    public int Wait() => WaitMilliseconds(Timeout.Infinite);

    /// <summary>Waits until sockets are ready or so much time has gone by, to the microsecond where the kernel can (Linux 5.11); returns how many are.</summary>
    public int Wait(TimeSpan atMost)
    {
        int ready = LibC.WaitForPoll(_poll, ref _events[0], _eventsMax, new LibC.TimeSpec(atMost));
        if (ready >= 0)
        {
            return ready;
        }

        int error = Marshal.GetLastPInvokeError();
        return error is LibC.NoSuchCall or LibC.NotPermitted ? WaitMilliseconds((int)atMost.TotalMilliseconds) : NoneAfter(error);
    }

    /// <summary>One of those that the last <see cref="Wait()"/> told.</summary>
    public (int Number, Readiness Readiness) Ready(int index) =>
        (_events[(index * EventWords) + DataAt], (Readiness)_events[index * EventWords]);

    /// <inheritdoc/>
    public void Dispose() => _poll.Dispose();

    private int WaitMilliseconds(int milliseconds)
    {
        int ready = LibC.WaitForPoll(_poll, ref _events[0], _eventsMax, milliseconds);
        return ready >= 0 ? ready : NoneAfter(Marshal.GetLastPInvokeError());
    }

    private static int NoneAfter(int error) => error == LibC.Interrupted ? 0 : throw new Win32Exception(error);

    private void Control(int operation, Socket socket, int number, Readiness readiness)
    {
        Span<int> pollEvent = stackalloc int[EventWords];
        pollEvent.Clear();
        pollEvent[0] = (int)readiness;
        pollEvent[DataAt] = number;
        if (LibC.ControlPoll(_poll, operation, socket.SafeHandle, ref pollEvent[0]) < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }
}
