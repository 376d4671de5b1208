namespace Juki.Engine.Load.Connections;

/// <summary>Is woken by encrypted connections whose reading or writing has ended; it does not say which.</summary>
internal sealed class TlsReadiness : IReadiness
{
    /// <summary>Events are waited for by whole milliseconds: the last one before something is due is spent asking again and again.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly AutoResetEvent _woken = new(initialState: false);

    /// <summary>Something has ended.</summary>
    public void Wake() => _woken.Set();

    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        if (atMost < Tick)
        {
            Thread.Yield();
        }

        _woken.WaitOne(atMost);
        ready.Clear();
        ready.AddRange(connections);
    }

    /// <summary>Leaves the event: the end of a reading that was given up may still set it.</summary>
    public void Dispose()
    {
    }
}
