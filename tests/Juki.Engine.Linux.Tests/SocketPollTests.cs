using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Juki.Engine.TestKit;

namespace Juki.Engine.Linux.Tests;

public sealed class SocketPollTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(300);

    private readonly SocketPoll _poll = new(eventsMax: 4);
    private readonly List<Socket> _sockets = [];

    [Fact]
    public void Given_bytes_that_have_arrived_When_waited_Then_their_socket_is_told_by_its_number_until_they_are_read()
    {
        (Socket near, Socket far) = Pair();
        _poll.Add(near, 7, Readiness.Read);
        Assert.Equal(0, _poll.Wait(Moment));
        far.Send([1]);

        Assert.Equal(1, _poll.Wait(Patience));
        Assert.Equal((7, Readiness.Read), _poll.Ready(0));
        Assert.Equal(1, _poll.Wait());
        near.Receive(new byte[1]);
        Assert.Equal(0, _poll.Wait(TimeSpan.Zero));
    }

    [Fact]
    public void Given_a_socket_with_room_When_it_is_waited_for_that_Then_it_is_told_at_once_and_later_not_any_more()
    {
        (Socket near, _) = Pair();
        _poll.Add(near, 1, Readiness.Read | Readiness.Write);
        Assert.Equal(1, _poll.Wait(Patience));
        Assert.Equal((1, Readiness.Write), _poll.Ready(0));

        _poll.Change(near, 1, Readiness.Read);
        Assert.Equal(0, _poll.Wait(Moment));
    }

    [Fact]
    public void Given_more_ready_sockets_than_one_wait_tells_When_waited_again_Then_all_are_told_in_turn()
    {
        for (int number = 0; number < 9; number++)
        {
            (Socket near, Socket far) = Pair();
            _poll.Add(near, number, Readiness.Read);
            far.Send([1]);
        }

        HashSet<int> told = [];
        while (told.Count < 9)
        {
            int ready = _poll.Wait(Patience);
            Assert.InRange(ready, 1, 4);
            told.UnionWith(Enumerable.Range(0, ready).Select(index => _poll.Ready(index).Number));
        }
    }

    [Fact]
    public void Given_the_other_side_gone_When_nothing_is_waited_for_Then_that_is_told_all_the_same()
    {
        (Socket near, Socket far) = Pair();
        _poll.Add(near, 3, Readiness.None);
        far.LingerState = new LingerOption(enable: true, seconds: 0);
        far.Dispose();

        Assert.Equal(1, _poll.Wait(Patience));
        Assert.True((_poll.Ready(0).Readiness & (Readiness.HungUp | Readiness.Failed)) != 0);
    }

    [Fact]
    public void Given_a_socket_that_was_removed_When_bytes_arrive_Then_nothing_is_told()
    {
        (Socket near, Socket far) = Pair();
        _poll.Add(near, 3, Readiness.Read);
        _poll.Remove(near);
        far.Send([1]);

        Assert.Equal(0, _poll.Wait(Moment));
        Assert.Throws<Win32Exception>(() => _poll.Remove(near));
    }

    [Fact]
    public void Given_nothing_that_is_ready_When_waited_for_less_than_a_millisecond_Then_that_is_how_long_it_takes()
    {
        TimeSpan least = OnThread.Run(() =>
        {
            ThreadPunctuality.WakeOnTime();
            return Enumerable.Range(0, 50).Min(_ =>
            {
                long start = Stopwatch.GetTimestamp();
                Assert.Equal(0, _poll.Wait(Moment));
                return Stopwatch.GetElapsedTime(start);
            });
        });

        Assert.InRange(least, Moment, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void Given_ready_sockets_When_waited_again_and_again_Then_nothing_is_allocated()
    {
        (Socket near, Socket far) = Pair();
        _poll.Add(near, 1, Readiness.Read);
        far.Send([1]);

        Assert.Equal(0, Allocations.Measure(() => _poll.Wait(Moment)));
    }

    public void Dispose()
    {
        _sockets.ForEach(socket => socket.Dispose());
        _poll.Dispose();
    }

    private (Socket Near, Socket Far) Pair()
    {
        using var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        far.Connect(listening.LocalEndPoint!);
        Socket near = listening.Accept();
        _sockets.AddRange([near, far]);
        return (near, far);
    }
}
