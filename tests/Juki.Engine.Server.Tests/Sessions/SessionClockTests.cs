using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Sessions;

namespace Juki.Engine.Server.Tests.Sessions;

public sealed class SessionClockTests
{
    private static readonly ServerLimits Limits = new() { HandshakeTimeoutMs = 100, FrameTimeoutMs = 200, IdleTimeoutMs = 1000, SendTimeoutMs = 300 };

    private readonly ManualTime _time = new();
    private readonly SessionClock _clock;

    public SessionClockTests() => _clock = new SessionClock(_time, Limits);

    [Fact]
    public void Given_no_hello_When_its_time_is_over_Then_the_handshake_is_late() => AssertLate(100, WireFault.HandshakeTimeout);

    [Fact]
    public void Given_half_a_hello_When_its_time_is_over_Then_the_handshake_is_late()
    {
        _clock.Read(hasRequests: false, hasRest: true);

        AssertLate(100, WireFault.HandshakeTimeout);
    }

    [Fact]
    public void Given_half_a_frame_that_grows_byte_by_byte_When_its_time_is_over_Then_it_is_late()
    {
        _clock.Read(hasRequests: true, hasRest: true);
        _time.Advance(150);
        _clock.Read(hasRequests: false, hasRest: true);

        AssertLate(50, WireFault.FrameTimeout);
    }

    [Fact]
    public void Given_half_frames_behind_whole_ones_When_time_passes_Then_each_has_its_own_time()
    {
        for (int i = 0; i < 10; i++)
        {
            _clock.Read(hasRequests: true, hasRest: true);
            _time.Advance(150);
            Assert.Equal(WireFault.None, _clock.Exceeded(isBusy: false));
        }
    }

    [Fact]
    public void Given_no_request_for_long_When_its_time_is_over_Then_the_connection_is_idle_unless_something_is_in_flight()
    {
        _clock.Read(hasRequests: true, hasRest: false);
        AssertLate(1000, WireFault.IdleTimeout);

        Assert.Equal(WireFault.None, _clock.Exceeded(isBusy: true));
    }

    [Fact]
    public void Given_replies_that_nobody_reads_When_their_time_is_over_Then_they_are_late_however_busy_the_connection_is()
    {
        _clock.Read(hasRequests: true, hasRest: false);
        _clock.BeginSending();
        AssertLate(300, WireFault.SendTimeout);
        Assert.Equal(WireFault.SendTimeout, _clock.Exceeded(isBusy: true));
        _clock.EndSending();

        Assert.Equal(WireFault.None, _clock.Exceeded(isBusy: false));
    }

    [Fact]
    public void Given_half_a_frame_behind_replies_that_are_read_slowly_When_they_are_sent_at_last_Then_the_frame_is_not_late()
    {
        _clock.Read(hasRequests: true, hasRest: true);
        _clock.BeginSending();
        _time.Advance(299);
        Assert.Equal(WireFault.None, _clock.Exceeded(isBusy: false));
        _clock.EndSending();

        AssertLate(200, WireFault.FrameTimeout);
    }

    /// <summary>Nothing until just before, then the fault.</summary>
    private void AssertLate(int milliseconds, WireFault fault)
    {
        _time.Advance(milliseconds - 1);
        Assert.Equal(WireFault.None, _clock.Exceeded(isBusy: false));
        _time.Advance(1);
        Assert.Equal(fault, _clock.Exceeded(isBusy: false));
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _milliseconds = 1;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds;

        public void Advance(int milliseconds) => _milliseconds += milliseconds;
    }
}
