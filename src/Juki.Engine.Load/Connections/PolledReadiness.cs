using Juki.Engine.Linux;

namespace Juki.Engine.Load.Connections;

/// <summary>Has the kernel watch all sockets of a thread (Linux): it tells those that are ready, however many are not.</summary>
internal sealed class PolledReadiness : IReadiness
{
    private const int ReadyMax = 256;

    private readonly SocketPoll _poll = new(ReadyMax);
    private readonly PipelinedConnection[] _all;
    private readonly bool[] _awaitsRoom;

    /// <param name="connections">All plain connections of the thread.</param>
    public PolledReadiness(IReadOnlyList<PipelinedConnection> connections)
    {
        _all = [.. connections];
        _awaitsRoom = new bool[_all.Length];
        for (int number = 0; number < _all.Length; number++)
        {
            _poll.Add(((SocketTransport)_all[number].Transport).Socket, number, Readiness.Read);
        }
    }

    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        AwaitRoom(connections);
        int count = _poll.Wait(atMost);
        ready.Clear();
        for (int i = 0; i < count; i++)
        {
            ready.Add(_all[_poll.Ready(i).Number]);
        }
    }

    public void Dispose() => _poll.Dispose();

    /// <summary>Connections only ever go, and keep their order: those that are left are found by one walk along both lists.</summary>
    private void AwaitRoom(IReadOnlyList<PipelinedConnection> connections)
    {
        int number = -1;
        foreach (PipelinedConnection connection in connections)
        {
            while (_all[++number] != connection)
            {
            }

            if (_awaitsRoom[number] != connection.HasUnsent)
            {
                _awaitsRoom[number] = connection.HasUnsent;
                Readiness awaited = connection.HasUnsent ? Readiness.Read | Readiness.Write : Readiness.Read;
                _poll.Change(((SocketTransport)connection.Transport).Socket, number, awaited);
            }
        }
    }
}
