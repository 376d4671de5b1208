using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Lets a server's time pass, with a client that asks for its status at every step, so that no connection of the test falls silent.</summary>
internal sealed class WatchedTime : IDisposable
{
    /// <summary>As often as a server looks for connections that keep it waiting.</summary>
    public const int StepMs = 250;

    private readonly RawConnection _watcher;
    private readonly ManualTime _time;

    private WatchedTime(RawConnection watcher, ManualTime time) => (_watcher, _time) = (watcher, time);

    public static async Task<WatchedTime> BeginAsync(string address, ManualTime time) => new(await RawConnection.GreetAsync(address), time);

    /// <summary>Waits, while the clock stands still, until the server has taken so many connections.</summary>
    public async Task WaitForConnectionsAsync(uint connections)
    {
        StatusReply status;
        do
        {
            status = await _watcher.StatusAsync();
        }
        while (status.Connections < connections);
    }

    /// <summary>Moves the clock.</summary>
    public async Task PassAsync(long milliseconds)
    {
        for (long passed = 0; passed < milliseconds; passed += StepMs)
        {
            await StepAsync();
        }
    }

    /// <summary>Moves the clock until something has happened.</summary>
    /// <returns>Milliseconds that passed.</returns>
    public async Task<long> PassUntilAsync(Task happened, Func<int, Task>? atEachStep = null)
    {
        int step = 0;
        while (!happened.IsCompleted)
        {
            await (atEachStep?.Invoke(step) ?? Task.CompletedTask);
            await StepAsync();
            step++;
        }

        await happened;
        return (long)step * StepMs;
    }

    public void Dispose() => _watcher.Dispose();

    private async Task StepAsync()
    {
        _time.Advance(TimeSpan.FromMilliseconds(StepMs));
        await _watcher.StatusAsync();
    }
}
