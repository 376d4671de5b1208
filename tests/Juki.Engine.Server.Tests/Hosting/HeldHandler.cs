using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>Sessions that do not end by themselves: each is held until the test lets go, or it is cut off.</summary>
internal sealed class HeldHandler : ConnectionHandler
{
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A connection is there.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The connection has ended.</summary>
    public Task Ended => _letGo.Task;

    public bool WasCutOff { get; private set; }

    public void LetGo() => _letGo.SetResult();

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using CancellationTokenRegistration aborted = connection.ConnectionClosed.Register(() =>
        {
            WasCutOff = !_letGo.Task.IsCompleted;
            _letGo.TrySetResult();
        });
        _connected.TrySetResult();
        await _letGo.Task;
    }
}
