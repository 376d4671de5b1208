namespace Juki.Engine.Client.Connections;

/// <summary>Those who wait for a connection without having a request: they hear of the next attempt, good or bad.</summary>
internal sealed class ConnectWaiters
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<ServerInfo>? _next;

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _next is null;
            }
        }
    }

    /// <summary>What the open connection says, or what the next one will say.</summary>
    public Task<ServerInfo> Add(Connection? open)
    {
        lock (_lock)
        {
            return open is not null ? Task.FromResult(open.Info)
                : (_next ??= new TaskCompletionSource<ServerInfo>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Succeed(ServerInfo info) => TakeNext()?.TrySetResult(info);

    public void Fail(JukiConnectionException exception) => TakeNext()?.TrySetException(exception);

    private TaskCompletionSource<ServerInfo>? TakeNext()
    {
        lock (_lock)
        {
            TaskCompletionSource<ServerInfo>? next = _next;
            _next = null;
            return next;
        }
    }
}
