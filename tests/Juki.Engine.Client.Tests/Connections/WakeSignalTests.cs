using Juki.Engine.Client.Connections;

namespace Juki.Engine.Client.Tests.Connections;

public class WakeSignalTests
{
    [Fact]
    public void Given_signals_before_anybody_waits_When_waited_for_Then_they_count_as_one()
    {
        WakeSignal signal = new();
        signal.Set();
        signal.Set();

        Assert.True(signal.WaitAsync().AsTask().IsCompletedSuccessfully);
        Assert.False(signal.WaitAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task Given_a_waiter_When_signals_come_from_several_threads_Then_none_is_lost()
    {
        const int Rounds = 20_000;
        WakeSignal signal = new();
        int work = 0;
        Task[] makers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                Interlocked.Increment(ref work);
                signal.Set();
            }
        }))];

        int done = 0;
        while (done < 3 * Rounds)
        {
            int taken = Interlocked.Exchange(ref work, 0);
            done += taken;
            if (taken == 0)
            {
                await signal.WaitAsync();
            }
        }

        await Task.WhenAll(makers);
        Assert.Equal(3 * Rounds, done);
    }
}
