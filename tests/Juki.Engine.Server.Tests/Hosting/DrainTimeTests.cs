using Juki.Engine.Server.Hosting;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class DrainTimeTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly ServerLifetime _lifetime;

    public DrainTimeTests() => _lifetime = new ServerLifetime(_time);

    [Fact]
    public void Given_a_drain_that_goes_on_When_several_ask_for_time_Then_all_share_one_end_and_the_last_has_a_second_to_call_off()
    {
        ServerLimits limits = new() { DrainTimeoutMs = 10_000 };
        _time.Advance(TimeSpan.FromMinutes(1));
        _lifetime.BeginDrain();
        List<double> left = [Left(limits)];
        _time.Advance(TimeSpan.FromSeconds(6));
        _lifetime.BeginDrain();
        left.Add(Left(limits));
        _time.Advance(TimeSpan.FromSeconds(6));
        left.Add(Left(limits));

        Assert.Equal([10, 4, 1], left);
    }

    [Fact]
    public void Given_a_server_that_nothing_has_told_to_leave_When_its_parts_end_Then_the_drain_begins_with_the_first()
    {
        ServerLimits limits = new() { DrainTimeoutMs = 300 };

        Assert.Equal(0.3, Left(limits));
        Assert.True(_lifetime.Draining.IsCancellationRequested);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0.3, Left(limits));
    }

    public void Dispose() => _lifetime.Dispose();

    private double Left(ServerLimits limits) => _lifetime.DrainTimeLeft(limits).TotalSeconds;
}
