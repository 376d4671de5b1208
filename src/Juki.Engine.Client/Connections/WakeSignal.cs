using System.Threading.Tasks.Sources;

namespace Juki.Engine.Client.Connections;

/// <summary>
/// Wakes one waiter, who then looks what there is to do; signals that nobody waits for are kept as one. Waiting makes no object.
/// </summary>
internal sealed class WakeSignal : IValueTaskSource
{
    private readonly Lock _lock = new();
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private bool _isSet;
    private bool _hasWaiter;

    /// <summary>Wakes the waiter, or the next one at once.</summary>
    public void Set()
    {
        lock (_lock)
        {
            if (!_hasWaiter)
            {
                _isSet = true;
                return;
            }

            _hasWaiter = false;
        }

        _core.SetResult(true);
    }

    /// <summary>Waits for a signal; there is one waiter at most.</summary>
    public ValueTask WaitAsync()
    {
        lock (_lock)
        {
            if (_isSet)
            {
                _isSet = false;
                return ValueTask.CompletedTask;
            }

            _core.Reset();
            _hasWaiter = true;
            return new ValueTask(this, _core.Version);
        }
    }

    /// <inheritdoc/>
    public void GetResult(short token) => _core.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
