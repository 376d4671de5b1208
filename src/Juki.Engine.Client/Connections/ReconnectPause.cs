using Microsoft.Extensions.Logging;

namespace Juki.Engine.Client.Connections;

/// <summary>Waits before connecting again, longer each time until something was answered.</summary>
internal sealed class ReconnectPause(Backoff backoff, TimeProvider time, ILogger logger)
{
    /// <summary>Waits; no longer than until the link stops.</summary>
    public async Task WaitAsync(string reason, CancellationToken stop)
    {
        TimeSpan pause = backoff.Next();
        ClientLog.Pausing(logger, reason, (int)pause.TotalMilliseconds);
        using CancellationTokenSource end = new(pause, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, stop);
        TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (either.Token.UnsafeRegister(static over => ((TaskCompletionSource)over!).TrySetResult(), over).ConfigureAwait(false))
        {
            await over.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Waits after a connection that answered nothing; after another the next pause is a short one again.</summary>
    public Task WaitAfterAsync(Connection connection, CancellationToken stop)
    {
        if (!connection.Replies.HasReplied)
        {
            return WaitAsync("the last connection answered nothing.", stop);
        }

        backoff.Reset();
        return Task.CompletedTask;
    }
}
