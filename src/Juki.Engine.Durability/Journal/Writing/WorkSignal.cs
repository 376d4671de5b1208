namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>Wakes the journal's thread. May be set at any time, also when the thread has ended and nobody waits any more.</summary>
internal sealed class WorkSignal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _event = new(false);
    private bool _closed;

    /// <summary>There is work to do, perhaps.</summary>
    public void Set()
    {
        lock (_lock)
        {
            if (!_closed)
            {
                _event.Set();
            }
        }
    }

    /// <summary>Waits until there is; ends at once if that was said since the last wait.</summary>
    public void Wait() => _event.WaitOne();

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _event.Dispose();
        }
    }
}
