using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>
/// Lets a server's time pass, step by step: at each one a client asks for the status, and the well-behaved client gets an answer, so that
/// neither falls silent however fast the clock is moved.
/// </summary>
internal sealed class WatchedTime : IDisposable
{
    /// <summary>As often as a server looks for connections that keep it waiting.</summary>
    public const int StepMs = 250;

    private readonly RawConnection _watcher;
    private readonly ServerUnderAttack _server;
    private readonly ManualTime _time;

    private WatchedTime(RawConnection watcher, ServerUnderAttack server, ManualTime time) => (_watcher, _server, _time) = (watcher, server, time);

    public static async Task<WatchedTime> BeginAsync(ServerUnderAttack server, ManualTime time) =>
        new(await server.GreetAsync(), server, time);

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
        Bystander? bystander = _server.Bystander;
        int answers = bystander?.Answers ?? 0;
        _time.Advance(TimeSpan.FromMilliseconds(StepMs));
        do
        {
            await _watcher.StatusAsync();
        }
        while (bystander is { IsAsking: true } && bystander.Answers == answers);
    }
}
