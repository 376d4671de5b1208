namespace Juki.Engine.Load.Connections;

/// <summary>Is woken by encrypted connections whose reading or writing has ended; it does not say which.</summary>
internal sealed class TlsReadiness : IReadiness, IDisposable
{
    private readonly AutoResetEvent _woken = new(initialState: false);

    /// <summary>Something has ended.</summary>
    public void Wake() => _woken.Set();

    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        _woken.WaitOne(atMost);
        ready.Clear();
        ready.AddRange(connections);
    }

    public void Dispose() => _woken.Dispose();
}
