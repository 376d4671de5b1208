namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>Runs an action after a while. Setting it again before that changes nothing, so whoever sets it often does not put it off for ever.</summary>
internal sealed class RetryTimer : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _interval;
    private readonly Action _retry;
    private readonly ITimer _timer;
    private bool _isSet;

    public RetryTimer(TimeProvider time, TimeSpan interval, Action retry)
    {
        _interval = interval;
        _retry = retry;
        _timer = time.CreateTimer(_ => Run(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Once, an interval from now, unless it is set already.</summary>
    public void Set()
    {
        lock (_lock)
        {
            _isSet = _isSet || _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Run()
    {
        lock (_lock)
        {
            _isSet = false;
        }

        _retry();
    }
}
